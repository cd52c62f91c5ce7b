import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#contracts';
import { aListing, Client, publishListings, Stack, until } from '#testing';
import { TraceCollector } from './support/trace-collector.ts';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);

describe('traces', () => {
  let stack: Stack;
  let collector: TraceCollector;

  beforeAll(async () => {
    collector = await TraceCollector.open();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200' };
    stack = await Stack.start({ apps: ['gateway', 'booking', 'payment', 'owner'], env });
  });
  afterAll(async () => {
    await stack?.[Symbol.asyncDispose]();
    await collector[Symbol.asyncDispose]();
  });

  it('one follows a booking from its caller through HTTP and Kafka', async () => {
    const listing = aListing(randomUUID());
    await publishListings([listing]);
    const guest = new Client(stack.url('gateway'), stack.actors.newTraveler().token);
    const traceId = randomBytes(16).toString('hex');
    const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
    const stay = { listing_id: listing.id, check_in: soon, check_out: addDays(soon, 2), guest_count: 1 };
    // Booking learns of the listing by an event.
    await until(async () => {
      const { status } = await guest.post('/api/bookings', { ...stay, payment_method: 'pm_card_visa' }, { traceparent });
      return status === 201;
    });
    const ofBooking = () => collector.spans.filter((span) => span.traceId === traceId);
    await until(() => ofBooking().some(({ service, name }) => service === 'owner' && name === 'booking-requests process'));
    await until(() => ofBooking().some(({ service }) => service === 'payment'));
    const parentOf = (span: { parentSpanId: string | undefined }) =>
      ofBooking().find(({ spanId }) => spanId === span.parentSpanId);
    const consumed = ofBooking().find(({ name }) => name === 'booking-requests process')!;
    await until(() => parentOf(consumed) !== undefined);
    expect(parentOf(consumed)).toMatchObject({ service: 'booking' });
    expect(ofBooking().map(({ service, name }) => `${service}: ${name}`)).toEqual(
      expect.arrayContaining(['gateway: POST /api/bookings', 'booking: POST /api/bookings', 'owner: booking-requests process']),
    );
  });
});
