import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An endpoint of OpenAI's protocol on this machine; `answers` says what a task (`reading`, `order`) is answered, now or when it likes. */
export async function modelServer(
  answers: Record<string, () => object | Promise<object>>,
): Promise<AsyncDisposable & { url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const answer = async () => {
      const { response_format } = JSON.parse(await text(request)) as { response_format: { json_schema: { name: string } } };
      const { name } = response_format.json_schema;
      asked.push(name);
      const content = JSON.stringify(await answers[name]?.());
      const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }];
      const completion = {
        id: '1',
        object: 'chat.completion',
        created: 1,
        model: 'stand-in',
        choices,
        usage: { total_tokens: 42 },
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
