import { randomUUID } from 'node:crypto';
import type { Booking, BookingStatusUpdated } from '#contracts';
import { describe, expect, it } from 'vitest';
import { type Note, noteOf } from './notes.ts';
import { actorOf, type BookingNews, noticesOf } from './notices.ts';
import { reminderOf } from './reminder.ts';
import { nearestLanguage, writeNotice, writeNote } from './write.ts';

const [guest, host] = [randomUUID(), randomUUID()];
const asked: Booking = {
  id: randomUUID(),
  listing_id: randomUUID(),
  guest_id: guest,
  host_id: host,
  check_in: '2027-05-12',
  check_out: '2027-05-15',
  guest_count: 2,
  special_requests: null,
  total_price: 360,
  currency: 'EUR',
  status: 'pending',
  payment_status: 'authorized',
  cancellation_reason: null,
  refund_amount: null,
  price_breakdown: { lines: [] } as unknown as Booking['price_breakdown'],
  cancellation_policy: 'moderate',
  version: 1,
  created_at: '2027-01-01T00:00:00.000Z',
  updated_at: '2027-01-01T00:00:00.000Z',
};
const envelope = {
  event_id: randomUUID(),
  timestamp: '2027-01-01T00:00:00.000Z',
  schema_version: 1,
  sequence: 1,
  correlation_id: 'specs',
  causation_id: null,
};

function created(fields: Partial<Booking> = {}): BookingNews {
  const booking = { ...asked, ...fields };
  const { id: booking_id, listing_id, guest_id, host_id, check_in, check_out, total_price } = booking;
  const about = { booking_id, listing_id, guest_id, host_id, check_in, check_out, total_price };
  const metadata = { guest_count: 2, special_requests: null };
  return { event_type: 'booking_created', ...envelope, ...about, status: 'pending', metadata, booking };
}

function changed(
  from: Booking['status'],
  to: Booking['status'],
  by: string,
  fields: Partial<Booking> = {},
): BookingStatusUpdated {
  const booking = { ...asked, status: to, ...fields };
  const what = { previous_status: from, new_status: to, updated_by: by, message: 'booking_changed' };
  return { event_type: 'booking_status_updated', ...envelope, booking_id: booking.id, ...what, booking };
}

const both = (kind: string) => [`guest: ${kind}`, `host: ${kind}`];
const cancelledBy = (cancellation_reason: string, fields: Partial<Booking> = {}) => ({ cancellation_reason, ...fields });
const voided = { payment_status: 'voiding', refund_amount: 0 } as const;

/** Every change of a booking: who is told what, and what the conversation shows. */
const changes: [what: string, event: BookingNews, told: string[], note: Note | null][] = [
  ['a request', created(), ['guest: request_sent', 'host: request_received'], 'requested'],
  ['a request paid at once, confirmed by the next event', created({ payment_status: 'captured' }), [], null],
  ['an acceptance, while the money is being taken', changed('pending', 'pending', host), [], null],
  ['a confirmation', changed('pending', 'confirmed', host), both('booking_confirmed'), 'confirmed'],
  ['a confirmation at once', changed('pending', 'confirmed', 'booking'), both('booking_confirmed'), 'confirmed'],
  ['a declined request', changed('pending', 'cancelled', host, voided), ['guest: request_declined'], 'declined'],
  [
    'an unanswered request',
    changed('pending', 'cancelled', 'booking', cancelledBy('expired', voided)),
    both('request_expired'),
    'expired',
  ],
  [
    'money that could not be had',
    changed('pending', 'cancelled', 'booking', cancelledBy('payment_failed', voided)),
    both('payment_failed'),
    'payment_failed',
  ],
  ['a request withdrawn', changed('pending', 'cancelled', guest, voided), both('booking_cancelled'), 'cancelled_by_guest'],
  ['a stay the guest cancels', changed('confirmed', 'cancelled', guest), both('booking_cancelled'), 'cancelled_by_guest'],
  [
    'a stay the host cancels, whatever reason is given',
    changed('confirmed', 'cancelled', host, cancelledBy('expired')),
    ['guest: booking_cancelled'],
    'cancelled_by_host',
  ],
  ['money that went back', changed('cancelled', 'cancelled', 'booking'), [], null],
  ['other wishes', changed('confirmed', 'confirmed', guest), [], null],
  ['the end of a stay', changed('confirmed', 'completed', 'booking'), both('stay_completed'), null],
];

describe('what is told', () => {
  it.each(changes)('of %s', (_, event, told, note) => {
    expect(noticesOf(event).map(({ reader, kind }) => `${reader}: ${kind}`)).toEqual(told);
    expect(noteOf(event)).toBe(note);
  });

  it.each(changes)('of %s has a title and a text in each language, and no gaps', (_, event, _told, note) => {
    const by = event.event_type === 'booking_created' ? 'guest' : actorOf(event);
    for (const title of ['Loft', null]) {
      const subject = { booking: event.booking, title, by };
      for (const notice of noticesOf(event))
        for (const { title: head, text } of Object.values(writeNotice(notice, subject))) {
          expect(head.length).toBeGreaterThan(5);
          expect(`${head} ${text}`).not.toMatch(/undefined|null|NaN|\[object| {2}/);
        }
      if (note) for (const line of Object.values(writeNote(note, subject))) expect(line).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe('a cancellation', () => {
  const told = (fields: Partial<Booking>, by: string = guest) =>
    writeNotice(
      { reader: 'guest', kind: 'booking_cancelled' },
      { booking: { ...asked, ...fields }, title: 'Loft', by: by === guest ? 'guest' : 'host' },
    );

  it('names the refund, in the words and figures of the language', () => {
    const { en, es } = told({ payment_status: 'refunding', refund_amount: 180.5 });
    expect(en.title).toBe('You cancelled your stay');
    expect(en.text).toMatch(/“Loft”, 12.{1,3}15 May 2027, is cancelled\. €180\.50 will be refunded to you\.$/);
    expect(es.title).toBe('Has cancelado tu estancia');
    expect(es.text).toMatch(/«Loft», 12.15 de mayo de 2027, está cancelada\. Se te reembolsarán 180,50\s€\.$/);
  });

  it('says when nothing comes back, and when nothing was taken', () => {
    expect(told({ payment_status: 'kept', refund_amount: 0 }).en.text).toContain('nothing is refunded');
    expect(told({ payment_status: 'voiding', refund_amount: 0 }).en.text).toContain('You were not charged.');
    expect(told({ payment_status: 'refunding', refund_amount: 360 }, host).en.title).toBe('Your host cancelled');
  });
});

describe('a reminder', () => {
  it('is due at ten the morning before, where the home is', () => {
    const confirmed = changed('pending', 'confirmed', host);
    expect(reminderOf(confirmed, 'America/New_York')).toEqual(new Date('2027-05-11T14:00:00Z'));
    expect(reminderOf(confirmed, 'Asia/Tokyo')).toEqual(new Date('2027-05-11T01:00:00Z'));
  });

  it('is left out when the stay is confirmed later than that, and forgotten when it is cancelled or over', () => {
    const late = { ...changed('pending', 'confirmed', host), timestamp: '2027-05-11T20:00:00.000Z' };
    expect(reminderOf(late, 'America/New_York')).toBeUndefined();
    expect(reminderOf(changed('confirmed', 'cancelled', guest), 'UTC')).toBeNull();
    expect(reminderOf(changed('confirmed', 'completed', 'booking'), 'UTC')).toBeNull();
    expect(reminderOf(changed('confirmed', 'confirmed', guest), 'UTC')).toBeUndefined();
    expect(reminderOf(created(), 'UTC')).toBeUndefined();
  });
});

it('speaks the nearest language', () => {
  expect(['es', 'es-MX', 'en-GB', 'de'].map(nearestLanguage)).toEqual(['es', 'es', 'en', 'en']);
});
