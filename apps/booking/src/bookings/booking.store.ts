import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Relay, toPayload } from '#messaging';
import { columnsOf, correlationId, poolOf, run, type Statement } from '#platform';
import type { Booking, BookingEvent } from '../domain/booking.ts';
import { holdsNights } from '../domain/booking.ts';
import { dueAt } from '../domain/due.ts';
import { evolve } from '../domain/evolve.ts';
import { bookingEvents } from './booking.metrics.ts';
import { appendStatement, type Cause } from './append.statement.ts';
import { BookingEntity, toBooking } from './booking.entity.ts';
import { guestCancellation, toMessage } from './booking.message.ts';

export type ClaimResult = 'claimed' | 'known' | 'dates_taken' | 'too_many_bookings';

const COLUMNS = columnsOf(BookingEntity);

const FIND: Statement = { name: 'booking-find', text: `SELECT ${COLUMNS} FROM bookings WHERE id = $1` };

const CLAIM: Statement = {
  name: 'booking-claim',
  text: 'SELECT claim_stay(jsonb_populate_record(NULL::bookings, $1), $2, $3, $4, $5) AS result',
};

/** Takes bookings whose time has come, a few at a time; each is left alone by other replicas for a while that grows with its failures. */
const DUE: Statement = {
  name: 'booking-due',
  text: `UPDATE bookings SET attempts = attempts + 1, due_at = now() + least(300, 3 * power(2, least(attempts, 10))) * interval '1 second'
         WHERE id IN (SELECT id FROM bookings WHERE due_at <= now() ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING ${COLUMNS}`,
};

@Injectable()
export class BookingStore {
  private readonly pool;

  constructor(
    @Inject(DataSource) dataSource: DataSource,
    private readonly relay: Relay,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** Claims the nights and opens the booking, or says why not; nothing is stored then but the refusal under its key. */
  async claim(
    booking: Booking,
    event: BookingEvent,
    key: { key: string; hash: string } | null,
    maxOpen: number,
  ): Promise<ClaimResult> {
    const row = JSON.stringify({ ...booking, attempts: 0, due_at: dueAt(booking, new Date(booking.created_at)) });
    const values = [row, JSON.stringify(event), key?.key, key?.hash, maxOpen];
    const [claim] = await run<{ result: ClaimResult }>(this.pool, CLAIM, values);
    return claim!.result;
  }

  async find(id: string): Promise<Booking | null> {
    const [row] = await run<BookingEntity>(this.pool, FIND, [id]);
    return row ? toBooking(row) : null;
  }

  /**
   * Loads a booking, lets `decide` say what happens, and appends it; again from the start if somebody else was faster.
   * @returns the booking afterwards, or null if there is none.
   */
  async change(id: string, decide: (booking: Booking) => BookingEvent[], cause?: Cause): Promise<Booking | null> {
    for (;;) {
      const booking = await this.find(id);
      if (!booking) return null;
      const changed = await this.append(booking, decide(booking), cause);
      if (changed) return changed;
    }
  }

  /** Appends events to a booking at the version given. @returns the booking afterwards, or null if it has moved on meanwhile. */
  async append(booking: Booking, events: BookingEvent[], cause?: Cause): Promise<Booking | null> {
    if (events.length === 0) return booking;
    const now = new Date();
    const context = { correlationId: correlationId(), causationId: cause?.eventId ?? null };
    let after = booking;
    const rows = events.map((event) => {
      const before = after;
      after = evolve(before, event, now.toISOString());
      const message = toMessage(before, event, after, context);
      return {
        version: after.version,
        event,
        topic: message?.topic ?? null,
        message: message ? toPayload(message.value) : null,
      };
    });
    const cancelled = events.find((event) => event.type === 'booking_cancelled');
    const decision =
      cancelled?.by.role === 'guest' ? toPayload(guestCancellation(after, cancelled.by, cancelled.reason, context)) : null;
    const moved = [
      booking.id,
      booking.version,
      after.version,
      after.status,
      after.payment_status,
      after.refund_minor,
      after.cancellation_reason,
      after.special_requests,
      now,
      dueAt(after, now),
      after.check_out,
      rows.map((row) => row.version),
      rows.map((row) => row.event.type),
      rows.map((row) => JSON.stringify(row.event)),
      rows.map((row) => row.topic),
      rows.map((row) => row.message),
    ];
    const { statement, values } = appendStatement(moved, {
      decision,
      freesNights: holdsNights(booking) && !holdsNights(after),
      shortensStay: after.check_out !== booking.check_out,
      cause,
      forgetsKey: after.cancellation_reason === 'payment_unavailable',
    });
    const [appended] = await run(this.pool, statement, values);
    if (!appended) return null;
    this.relay.poke();
    for (const { type } of events) bookingEvents.inc({ event: type.slice('booking_'.length) });
    return after;
  }

  /** Bookings the worker must look at now. */
  async due(limit: number): Promise<Booking[]> {
    return (await run<BookingEntity>(this.pool, DUE, [limit])).map(toBooking);
  }
}
