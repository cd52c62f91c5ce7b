import type { AvailabilityNews, BookingNews, HoldNews, NotificationNews } from '#contracts';

type News = { booking: BookingNews; notification: NotificationNews; hold: HoldNews; availability: AvailabilityNews };
type Name = keyof News;
/** What is followed besides one's own bookings and notifications. */
export type Topic = { listing_id?: string; hold_id?: string };
/** Gives a ticket for one stream; null when there is none to be had now. */
export type Tickets = () => Promise<string | null>;

const names: Name[] = ['booking', 'notification', 'hold', 'availability'];
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 20_000;

/** One stream of server-sent events for the whole page: browsers allow few connections. It comes back by itself, and goes on where it was. */
class LiveStream {
  private readonly listeners = new Map<Name, Set<(news: never) => void>>(names.map((name) => [name, new Set()]));
  private readonly fresh = new Set<() => void>();
  private topic: Topic = {};
  private tickets: Tickets | null = null;
  private source: EventSource | null = null;
  private lastId = '';
  private waitMs = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;

  start(tickets: Tickets): void {
    this.tickets = tickets;
    this.restart();
  }

  stop(): void {
    this.tickets = null;
    this.lastId = '';
    this.close();
  }

  /** Follows something else, which takes a new stream. */
  follow(topic: Topic): void {
    if (topic.listing_id === this.topic.listing_id && topic.hold_id === this.topic.hold_id) return;
    // What stands now at another listing is told at the beginning of a stream only.
    if (topic.listing_id && topic.listing_id !== this.topic.listing_id) this.lastId = '';
    this.topic = topic;
    this.restart();
  }

  /** @returns what ends the listening */
  on<N extends Name>(name: N, listener: (news: News[N]) => void): () => void {
    const all = this.listeners.get(name) as Set<(news: News[N]) => void>;
    all.add(listener);
    return () => void all.delete(listener);
  }

  /**
   * Told when a stream has opened that does not go on where another ended: what was loaded before may be old by now, and no news will
   * say so. @returns what ends the listening
   */
  onFresh(listener: () => void): () => void {
    this.fresh.add(listener);
    return () => void this.fresh.delete(listener);
  }

  private restart(): void {
    this.close();
    if (this.tickets) this.timer = setTimeout(() => void this.open(), 50); // pages that change hands ask twice at once
  }

  private close(): void {
    this.attempt++;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private async open(): Promise<void> {
    const { attempt, tickets } = this;
    const ticket = await tickets?.();
    if (attempt !== this.attempt) return;
    if (!ticket) return this.later();
    const since = this.lastId;
    const entries = Object.entries({ ticket, ...this.topic, last_event_id: since }).filter(([, value]) => value);
    this.source = new EventSource(`/api/live/stream?${new URLSearchParams(entries as string[][])}`);
    this.source.addEventListener('open', () => this.opened(since));
    // A ticket opens one stream, so coming back by itself would be refused.
    this.source.addEventListener('error', () => this.later());
    for (const name of names) this.source.addEventListener(name, (event: MessageEvent<string>) => this.tell(name, event));
  }

  private opened(since: string): void {
    this.waitMs = FIRST_WAIT_MS;
    if (!since) for (const listener of this.fresh) listener();
  }

  private later(): void {
    this.close();
    this.timer = setTimeout(() => void this.open(), this.waitMs * (0.5 + Math.random() / 2));
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_WAIT_MS);
  }

  private tell(name: Name, { data, lastEventId }: MessageEvent<string>): void {
    this.lastId = lastEventId || this.lastId;
    const news = JSON.parse(data) as never;
    for (const listener of this.listeners.get(name) ?? []) listener(news);
  }
}

export const live = new LiveStream();
