import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  addDays,
  type Booking,
  type BookingCancellation,
  type BookingConfirmation,
  type Listing,
  type PaymentState,
} from '#contracts';
import { Producer } from '#messaging';
import { aListing, type Client, publishListings, Stack, type StackOptions, until } from '#testing';
import { databaseUrl } from '../../tools/engines/databases.ts';

export const soon = addDays(new Date().toISOString().slice(0, 10), 30);

/** Booking and payment with nobody else running: listings and hosts' decisions come as the events they are. */
export class World implements AsyncDisposable {
  private constructor(
    readonly stack: Stack,
    readonly bookingDb: pg.Pool,
    readonly paymentDb: pg.Pool,
    private readonly producer: Producer,
  ) {}

  static async start(options: Partial<StackOptions> = {}): Promise<World> {
    const stack = await Stack.start({ apps: ['booking', 'payment'], ...options });
    const db = (name: string) => new pg.Pool({ connectionString: databaseUrl(process.env.DATABASE_URL ?? '', name), max: 4 });
    const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
    return new World(stack, db('booking'), db('payment'), new Producer({ brokers, clientId: 'tests' }));
  }

  guest(): Client & { id: string } {
    const traveler = this.stack.actors.newTraveler();
    return Object.assign(this.stack.actors.client(this.stack.url('booking'), traveler), { id: traveler.id });
  }

  /** A listing that booking already knows. */
  async listing(fields: Partial<Listing> = {}): Promise<Listing> {
    const listing = aListing(randomUUID(), fields);
    await publishListings([listing]);
    await until(async () => {
      const { rows } = await this.bookingDb.query('SELECT 1 FROM listing_terms WHERE listing_id = $1', [listing.id]);
      return rows.length === 1;
    });
    return listing;
  }

  /** A request for a stay in a listing; what a test cares about set. */
  stay(listing: Listing, fields: Record<string, unknown> = {}) {
    return {
      listing_id: listing.id,
      check_in: soon,
      check_out: addDays(soon, 3),
      guest_count: 2,
      payment_method: 'pm_card_visa',
      ...fields,
    };
  }

  /** A stay booked and waiting for its host. */
  async booked(fields: Record<string, unknown> = {}, listing?: Listing) {
    const home = listing ?? (await this.listing());
    const guest = this.guest();
    const { status, body } = await guest.post<Booking>('/api/bookings', this.stay(home, fields));
    if (status !== 201) throw new Error(`not booked: ${status} ${JSON.stringify(body)}`);
    return { guest, booking: body, listing: home };
  }

  /** The host's decision, as owner publishes it. */
  async decide(booking: Booking, decision: 'accept' | 'cancel', eventId = randomUUID()): Promise<void> {
    const envelope = { event_id: eventId, timestamp: new Date().toISOString(), schema_version: 1, sequence: 1 };
    const about = {
      correlation_id: randomUUID(),
      causation_id: null,
      booking_id: booking.id,
      decided_by: booking.host_id,
      message: null,
    };
    if (decision === 'accept') {
      const event: BookingConfirmation = { event_type: 'booking_confirmation', ...envelope, ...about };
      return this.producer.send([{ topic: 'booking-confirmations', key: booking.id, value: JSON.stringify(event) }]);
    }
    const event: BookingCancellation = {
      event_type: 'booking_cancellation',
      ...envelope,
      ...about,
      role: 'host',
      reason: 'host_unavailable',
    };
    return this.producer.send([{ topic: 'booking-cancellations', key: booking.id, value: JSON.stringify(event) }]);
  }

  /** The booking once it looks as expected. */
  seen(guest: Client, id: string, expected: Partial<Booking>, timeoutMs?: number): Promise<Booking> {
    return until(async () => {
      const { body } = await guest.get<Booking>(`/api/bookings/${id}`);
      const matches = Object.entries(expected).every(([field, value]) => body[field as keyof Booking] === value);
      if (!matches) throw new Error(JSON.stringify({ status: body.status, payment_status: body.payment_status }));
      return body;
    }, timeoutMs);
  }

  /** No clock can be turned in a running system: a stay is moved to other dates instead, in its claim, its first event and its row. */
  async moveStay(bookingId: string, checkIn: string, checkOut: string): Promise<void> {
    const dates = [bookingId, checkIn, checkOut];
    await this.bookingDb.query('UPDATE claims SET nights = daterange($2, $3) WHERE booking_id = $1', dates);
    const moved = `data || jsonb_build_object('booking', data -> 'booking' || jsonb_build_object('check_in', $2::text, 'check_out', $3::text))`;
    await this.bookingDb.query(`UPDATE booking_events SET data = ${moved} WHERE booking_id = $1 AND version = 0`, dates);
    await this.bookingDb.query('UPDATE bookings SET check_in = $2, check_out = $3, due_at = now() WHERE id = $1', dates);
  }

  /** What payment knows of a booking's money. */
  async payment(bookingId: string): Promise<PaymentState> {
    const { rows } = await this.paymentDb.query<PaymentState>('SELECT * FROM payments WHERE booking_id = $1', [bookingId]);
    return rows[0] ?? { booking_id: bookingId, status: 'unknown', amount_minor: 0, refunded_minor: 0, currency: 'XXX' };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack[Symbol.asyncDispose]();
    await Promise.all([this.bookingDb.end(), this.paymentDb.end(), this.producer.disconnect()]);
  }
}
