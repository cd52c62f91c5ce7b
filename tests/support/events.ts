/** Asks for server-sent events and reads them to the end. */
export async function readEvents(url: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    signal: AbortSignal.timeout(20_000),
    headers: { accept: 'text/event-stream', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error(await response.text());
  const blocks = (await response.text()).split('\n\n').filter(Boolean);
  return blocks.map((block) => {
    const [event = '', data = ''] = block.split('\n').map((line) => line.slice(line.indexOf(':') + 2));
    return { event, data: JSON.parse(data) as Record<string, unknown> };
  });
}
