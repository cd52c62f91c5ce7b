import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string };

/** An HTTP server in the place of a service: it answers what the last part of the path asks for, and remembers what it got. */
export class StubService implements AsyncDisposable {
  readonly seen: Seen[] = [];
  /** How many of the next requests it breaks off without an answer. */
  breaks = 0;
  /** Answers kept back, to be ended by the test. */
  readonly held: ServerResponse[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StubService> {
    const server = createServer();
    const stub = new StubService(server);
    server.on('request', (request, response) => void stub.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  last(): Seen {
    return this.seen.at(-1) as Seen;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.seen.push({ method, url, headers, body: (await request.toArray()).join('') });
    if (this.breaks > 0) {
      this.breaks--;
      request.socket.destroy();
      return;
    }
    if (url.endsWith('/held')) {
      this.held.push(response);
      return;
    }
    const answer = answers[url.split('?')[0]?.split('/').at(-1) ?? ''] ?? ((to) => to.end('{"stub":true}'));
    answer(response);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Twenty megabytes: more than all buffers on the way hold. */
export const LARGE = 20 * 1024 * 1024;

const answers: Record<string, (response: ServerResponse) => unknown> = {
  never: () => true,
  refused: (response) => response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"code":"dates_taken"}'),
  broken: (response) => response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"code":"internal"}'),
  unchanged: (response) => response.writeHead(304, { etag: '"7"' }).end(),
  cookies: (response) => response.writeHead(200, { 'set-cookie': ['a=1; HttpOnly', 'b=2'], 'x-powered-by': 'stub' }).end('{}'),
  stream: (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const timer = setInterval(() => response.write('data: 1\n\n'), 100);
    response.once('close', () => clearInterval(timer));
  },
  large: (response) => response.end(Buffer.alloc(LARGE, 'x')),
  cut: (response) => {
    response.writeHead(200, { 'content-length': 100 });
    return response.write('half of', () => response.destroy());
  },
  'openapi.json': (response) =>
    response.end('{"paths":{"/api/stub":{"get":{"tags":["x"]}},"/internal/stub":{"get":{}},"/health/live":{"get":{}}}}'),
};
