import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Booking as WireBooking, CreateBooking } from '#contracts';
import { poolOf, run, type Statement } from '#platform';

/** What became of the first request under a key. `answer` is the booking as it was first answered, null until then. */
export type Remembered = {
  request_hash: string;
  booking_id: string;
  refusal: 'dates_taken' | 'too_many_bookings' | null;
  answer: WireBooking | null;
};

const RECALL: Statement = {
  name: 'idempotency-recall',
  text: `SELECT k.request_hash, k.booking_id, k.refusal, e.message -> 'booking' AS answer
         FROM idempotency_keys k
         LEFT JOIN bookings b ON b.id = k.booking_id
         LEFT JOIN booking_events e ON e.booking_id = b.id AND e.version = CASE WHEN b.instant_book THEN 2 ELSE 1 END
         WHERE k.guest_id = $1 AND k.key = $2`,
};

const FORGET: Statement = {
  name: 'idempotency-forget',
  text: `WITH keys AS (DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days')
         DELETE FROM inbox WHERE received_at < now() - interval '14 days'`,
};

/** Answers are not stored a second time: the booking's own first event holds what was answered. */
@Injectable()
export class IdempotencyStore {
  private readonly pool;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async recall(guestId: string, key: string): Promise<Remembered | null> {
    return (await run<Remembered>(this.pool, RECALL, [guestId, key]))[0] ?? null;
  }

  /** Keys are remembered for seven days; handled events for fourteen, twice as long as Kafka keeps them. */
  async forgetOld(): Promise<void> {
    await run(this.pool, FORGET, []);
  }
}

/** Hash of a request: the same fields with the same values, in whatever order they were sent. */
export function hashOf(request: CreateBooking): string {
  const sorted = Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64');
}
