import { request } from 'undici';
import { setTimeout as sleep } from 'node:timers/promises';

/** A stream kept open as a browser would: opened again where it ended, with the last id it has seen. */
export class Listener {
  readonly events: string[] = [];
  /** How often the stream was opened. */
  openings = 0;
  /** Events that came a second time by the same id. */
  repeated = 0;
  readonly #ids = new Set<string>();
  #lastEventId = '';
  #ending = false;
  #cut = new AbortController();
  readonly #listening: Promise<void>;

  constructor(url: string, token: string) {
    this.#listening = this.#listen(url, token);
  }

  /** Whether it was told of the thing with this id. */
  knows(id: string): boolean {
    return this.events.some((data) => data.includes(id));
  }

  async end(): Promise<void> {
    this.#ending = true;
    this.#cut.abort();
    await this.#listening;
  }

  async #listen(url: string, token: string): Promise<void> {
    while (!this.#ending) {
      await this.#open(url, token).catch(() => undefined); // cut off: opened again below
      if (!this.#ending) await sleep(250);
    }
  }

  async #open(url: string, token: string): Promise<void> {
    this.#cut = new AbortController();
    const authorization = `Bearer ${token}`;
    const ticketed = await request(`${url}/api/live/tickets`, { method: 'POST', headers: { authorization } });
    const { ticket } = (await ticketed.body.json()) as { ticket: string };
    const { statusCode, body } = await request(`${url}/api/live/stream?ticket=${ticket}`, {
      headers: this.#lastEventId ? { 'last-event-id': this.#lastEventId } : {},
      signal: this.#cut.signal,
      bodyTimeout: 0,
    });
    if (statusCode !== 200) return void body.dump();
    this.openings++;
    let text = '';
    for await (const chunk of body.setEncoding('utf8')) {
      const blocks = (text + String(chunk)).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const id = /^id: (.*)$/m.exec(block)?.[1];
    this.#lastEventId = id ?? this.#lastEventId;
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (!data) return;
    this.events.push(data);
    if (id && this.#ids.has(id)) this.repeated++;
    if (id) this.#ids.add(id);
  }
}
