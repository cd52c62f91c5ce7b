import type { Pool } from 'pg';
import { type AvailabilityChanged, type EventOf, eventSchemas, type Topic } from '../../libs/contracts/src/index.ts';
import type { Stores } from './view.ts';

const PAGE = 500;

/** An event as it was published. */
export type Told<T extends Topic> = { topic: T; event: EventOf<T> };

/** All that booking ever told on these topics, in order: its table of events is kept for good. */
export const toldByBooking = <T extends Topic>({ booking }: Pick<Stores, 'booking'>, ...topics: T[]) =>
  told(booking, 'booking_events', topics);

/** All that payment ever told. */
export const toldByPayment = ({ payment }: Pick<Stores, 'payment'>) => told(payment, 'payment_events', ['payment-events']);

/** Which nights were closed, of all that booking told. */
export async function* closings(stores: Stores): AsyncGenerator<AvailabilityChanged[]> {
  for await (const page of toldByBooking(stores, 'listing-events'))
    yield page.flatMap(({ event }) => (event.event_type === 'availability_changed' ? [event] : []));
}

async function* told<T extends Topic>(pool: Pool, table: string, topics: T[]): AsyncGenerator<Told<T>[]> {
  for (let after = 0; ;) {
    const { rows } = await pool.query<{ id: number; topics: Topic[]; message: unknown }>(
      `SELECT id::int, topics, message FROM ${table} WHERE id > $1 AND topics && $2 ORDER BY id LIMIT ${PAGE}`,
      [after, topics],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.flatMap(({ topics: all, message }) =>
      topics
        .filter((topic) => all.includes(topic))
        .map((topic) => ({ topic, event: eventSchemas[topic].parse(message) as EventOf<T> })),
    );
  }
}
