import { get, type IncomingMessage } from 'node:http';
import { until } from '#testing';

/** An event of a stream; `data` is what its JSON says. */
export type StreamEvent = { id: string; event: string; data: Record<string, unknown> };

/** Reads server-sent events as a browser does, and remembers where it was. */
export class EventSource implements Disposable {
  readonly events: StreamEvent[] = [];
  lastEventId = '';
  retryMs = 0;
  /** Comments, which is what heartbeats are. */
  beats = 0;
  ended = false;
  private text = '';

  private constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.read(chunk));
    response.once('close', () => (this.ended = true));
    response.on('error', () => undefined); // cut off: told by `ended`
  }

  /** Opens a stream. @throws Error with the answer when it is not one. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<EventSource> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers, agent: false }, resolve).on('error', reject);
    });
    if (response.statusCode === 200) return new EventSource(response);
    throw new Error(`${response.statusCode} ${(await response.setEncoding('utf8').toArray()).join('')}`);
  }

  /** The first event, past or to come, of which this is true. */
  next(is: (event: StreamEvent) => boolean, timeoutMs = 15_000): Promise<StreamEvent> {
    return until(() => this.events.find(is), timeoutMs);
  }

  of(name: string): StreamEvent[] {
    return this.events.filter(({ event }) => event === name);
  }

  [Symbol.dispose](): void {
    this.response.destroy();
  }

  private read(chunk: string): void {
    const blocks = (this.text + chunk).split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) this.take(block.split('\n'));
  }

  private take(lines: string[]): void {
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    this.beats += lines.filter((line) => line.startsWith(':')).length;
    this.lastEventId = field('id') ?? this.lastEventId;
    this.retryMs = Number(field('retry') ?? this.retryMs);
    const data = field('data');
    if (data !== undefined)
      this.events.push({ id: field('id') ?? '', event: field('event') ?? 'message', data: JSON.parse(data) as never });
  }
}
