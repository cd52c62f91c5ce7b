/** What a process has published and handled since it started, by topic. */
export interface Counters {
  handled(topic: string): number;
  published(topic: string): number;
}

/** Reads an app's `/metrics`. */
export async function countersOf(url: string): Promise<Counters> {
  const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5000) });
  const lines = (await response.text()).split('\n');
  const read = (counter: string, topic: string) => {
    const line = lines.find((one) => one.startsWith(`${counter}{`) && one.includes(`topic="${topic}"`));
    return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
  };
  return {
    handled: (topic) => read('roost_consumer_handled_total', topic),
    published: (topic) => read('roost_relay_published_total', topic),
  };
}
