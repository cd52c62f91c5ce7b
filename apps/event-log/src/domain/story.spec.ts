import type { LoggedEvent } from '#contracts';
import { describe, expect, it } from 'vitest';
import { tellStory } from './story.ts';
import { withoutWords } from './without-words.ts';

const id = '0197a1f0-0000-7000-8000-000000000001';
const booking = (version: number, fields: object = {}) => ({
  id,
  listing_id: id,
  guest_id: id,
  host_id: id,
  check_in: '2026-12-01',
  check_out: '2026-12-04',
  guest_count: 2,
  special_requests: null,
  total_price: 360,
  currency: 'USD',
  status: 'pending',
  payment_status: 'authorized',
  cancellation_reason: null,
  refund_amount: null,
  price_breakdown: { nights: 3, lines: [] },
  cancellation_policy: 'moderate',
  version,
  created_at: '2026-11-01T00:00:00.000Z',
  updated_at: '2026-11-01T00:00:00.000Z',
  ...fields,
});

let count = 0;
const told = (topic: LoggedEvent['topic'], event_type: string, second: number, event: Record<string, unknown> = {}) => ({
  id: `${topic}:${++count}`,
  topic,
  event_type,
  event_id: id,
  timestamp: `2026-11-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  stored_at: '2026-11-02T00:00:00.000Z',
  service: 'any',
  sequence: null,
  booking_id: id,
  listing_id: null,
  correlation_id: null,
  causation_id: null,
  event,
});
const story = (...events: LoggedEvent[]) => tellStory(id, events);

describe('the story of a booking', () => {
  it('puts what came in any order in the order it happened, with the state after each step', () => {
    const { timeline, state } = story(
      told('booking-updates', 'booking_status_updated', 5, { booking: booking(2, { status: 'confirmed' }) }),
      told('booking-requests', 'booking_created', 2, { booking: booking(1) }),
      told('payment-events', 'payment_authorized', 1),
      told('booking-confirmations', 'booking_confirmation', 4),
    );
    expect(timeline.map(({ state: { status, money, decision } }) => [status, money, decision])).toEqual([
      [null, 'authorized', null],
      ['pending', 'authorized', null],
      ['pending', 'authorized', 'accept'],
      ['confirmed', 'authorized', 'accept'],
    ]);
    expect(state).toMatchObject({ version: 2, total_price: 360, currency: 'USD' });
  });

  it('believes versions more than clocks', () => {
    const { state } = story(
      told('booking-updates', 'booking_status_updated', 1, { booking: booking(3, { status: 'cancelled' }) }),
      told('booking-updates', 'booking_status_updated', 2, { booking: booking(2, { status: 'confirmed' }) }),
    );
    expect(state).toMatchObject({ version: 3, status: 'cancelled' });
  });

  it('counts what people were told and what they wrote, and knows of holds and dead letters', () => {
    const { state } = story(
      told('event-log', 'hold_taken', 0),
      told('event-log', 'hold_lost', 1),
      told('event-log', 'breaker_opened', 1),
      told('notifications', 'notification_created', 2, { kind: 'request_sent' }),
      told('notifications', 'notification_created', 3, { kind: 'request_received' }),
      told('review-events', 'review_published', 4),
      told('review-events', 'review_replied', 5),
      told('booking-dlq', 'dead_letter', 6, { consumer: 'owner', source: { topic: 'booking-updates' } }),
    );
    expect(state).toMatchObject({ hold: 'lost', notifications: 2, reviews: 1, dead_letters: 1, status: null });
  });

  it('says each step in words that name nobody', () => {
    const { timeline } = story(
      told('payment-events', 'payment_captured', 1, { amount: 360, currency: 'USD', guest_id: id }),
      told('booking-updates', 'booking_status_updated', 2, {
        previous_status: 'pending',
        new_status: 'confirmed',
        message: 'booking_confirmed',
        updated_by: id,
      }),
    );
    expect(timeline.map(({ summary }) => summary)).toEqual([
      'payment captured: 360 USD',
      'booking confirmed: pending is now confirmed',
    ]);
  });
});

describe('the log', () => {
  it('keeps what happened, and nothing that people wrote', () => {
    const event = {
      event_type: 'booking_status_updated',
      message: 'booking_cancelled',
      booking: booking(2, { special_requests: 'Ann needs a ramp', cancellation_reason: 'Ann is ill' }),
      metadata: { guest_count: 2, special_requests: 'Ann needs a ramp' },
      review: { rating: 5, text: 'Ann was here', reply: { text: 'Thank you, Ann' } },
      listing: { title: "Ann's cabin", description: 'text' },
    };
    const kept = withoutWords(event);
    expect(JSON.stringify({ ...kept, listing: null })).not.toContain('Ann');
    expect(kept).toMatchObject({ message: 'booking_cancelled', metadata: { guest_count: 2 }, review: { rating: 5 } });
    expect(kept['listing']).toEqual(event.listing);
    expect(withoutWords({ reason: 'host_unavailable' })).toEqual({ reason: 'host_unavailable' });
  });
});
