import { setTimeout as rest } from 'node:timers/promises';
import { countersOf } from './counters.ts';
import type { House } from './house.ts';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 100;

/** Each thing that must have happened once a booking, and where its count is. */
const effects = [
  { app: 'payment', count: 'published', topic: 'payment-events' },
  { app: 'booking', count: 'published', topic: 'booking-requests' },
  { app: 'property', count: 'handled', topic: 'booking-requests' },
  { app: 'traveler', count: 'handled', topic: 'booking-requests' },
  { app: 'owner', count: 'handled', topic: 'booking-requests' },
  { app: 'notification', count: 'handled', topic: 'booking-requests' },
  { app: 'ai', count: 'handled', topic: 'booking-requests' },
  { app: 'live', count: 'handled', topic: 'booking-requests' },
  { app: 'event-log', count: 'handled', topic: 'booking-requests' },
] as const;

/** Waits until events and views have caught up with bookings. */
export class Settled {
  readonly #house: House;
  #seen: number[] = [];

  constructor(house: House) {
    this.#house = house;
  }

  /** Remembers where the counts stand. */
  async mark(): Promise<void> {
    this.#seen = await Promise.all(effects.map((effect) => this.#count(effect)));
  }

  /** Resolves when so many more bookings have had every effect. @throws Error after a minute, naming who is behind. */
  async after(bookings: number): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (const [index, effect] of effects.entries()) {
      const goal = (this.#seen[index] ?? 0) + bookings;
      for (let count = await this.#count(effect); count < goal; count = await this.#count(effect)) {
        if (Date.now() > deadline) throw new Error(`${effect.app} has ${effect.count} ${count} of ${goal} ${effect.topic}`);
        await rest(PAUSE_MS);
      }
    }
  }

  async #count({ app, count, topic }: (typeof effects)[number]): Promise<number> {
    return (await countersOf(this.#house.url(app)))[count](topic);
  }
}
