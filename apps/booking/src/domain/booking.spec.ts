import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#contracts';
import { type Actor, type Booking, type BookingEvent, holdsNights } from './booking.ts';
import { type Command, decide } from './decide.ts';
import { dueAt } from './due.ts';
import { evolve } from './evolve.ts';
import { previewRefund } from './preview-refund.ts';
import { refundMinor } from './refund.ts';
import { DomainRefusal } from './refusal.ts';
import { checkInInstant, checkOutInstant } from './stay-times.ts';

const CREATED = '2026-06-01T12:00:00.000Z';
const host: Actor = { role: 'host', id: 'host' };
const guest: Actor = { role: 'guest', id: 'guest' };

const opened: Extract<BookingEvent, { type: 'booking_initiated' }>['booking'] = {
  id: 'b',
  listing_id: 'l',
  guest_id: 'guest',
  host_id: 'host',
  check_in: '2026-08-01',
  check_out: '2026-08-04',
  guest_count: 2,
  preparation_days: 0,
  special_requests: null,
  total_minor: 36_000,
  currency: 'USD',
  price_breakdown: { nights: 3, lines: [] },
  cancellation_policy: 'moderate',
  instant_book: false,
  time_zone: 'America/New_York',
  payment_method: 'pm_card_visa',
  respond_by: '2026-06-02T12:00:00.000Z',
  created_at: CREATED,
};
const initiated = evolve(null, { type: 'booking_initiated', booking: opened }, CREATED);
const given = (...events: BookingEvent[]) => events.reduce((state, event) => evolve(state, event, CREATED), initiated);

const pending = given({ type: 'booking_created', payment: 'authorized' });
const confirmed = given(
  { type: 'booking_created', payment: 'authorized' },
  { type: 'booking_accepted', by: host },
  { type: 'booking_confirmed', by: host },
);
const types = (events: BookingEvent[]) => events.map(({ type }) => type);

describe('a booking', () => {
  const now = new Date('2026-06-01T13:00:00Z');

  it('stands when its money is reserved, and is confirmed at once when it is taken', () => {
    expect(types(decide(initiated, { type: 'settle_payment', outcome: 'authorized' }, now))).toEqual(['booking_created']);
    expect(types(decide(initiated, { type: 'settle_payment', outcome: 'captured' }, now))).toEqual([
      'booking_created',
      'booking_confirmed',
    ]);
  });

  it('is refused when its money cannot be reserved, and gives its nights back', () => {
    for (const outcome of ['declined', 'unavailable'] as const) {
      const [event] = decide(initiated, { type: 'settle_payment', outcome }, now);
      expect(holdsNights(evolve(initiated, event!, CREATED))).toBe(false);
    }
  });

  it('takes the first decision and ignores what comes late', () => {
    expect(types(decide(pending, { type: 'accept', by: host }, now))).toEqual(['booking_accepted']);
    expect(decide(confirmed, { type: 'accept', by: host }, now)).toEqual([]);
    const cancelled = evolve(pending, decide(pending, { type: 'cancel', by: host, reason: null }, now)[0]!, CREATED);
    expect(decide(cancelled, { type: 'accept', by: host }, now)).toEqual([]);
    expect(decide(cancelled, { type: 'cancel', by: host, reason: null }, now)).toEqual([]);
  });

  it('tells a guest why it cannot be cancelled', () => {
    const capturing = evolve(pending, { type: 'booking_accepted', by: host }, CREATED);
    const completed = evolve(confirmed, { type: 'booking_completed' }, CREATED);
    const cancel: Command = { type: 'cancel', by: guest, reason: null };
    expect(() => decide(capturing, cancel, now)).toThrow(DomainRefusal);
    expect(() => decide(completed, cancel, now)).toThrow(/completed booking/);
  });

  it('expires when nobody answers and is completed after check-out', () => {
    expect(decide(pending, { type: 'pass_time' }, now)).toEqual([]);
    expect(decide(pending, { type: 'pass_time' }, new Date(pending.respond_by))).toMatchObject([{ reason: 'expired' }]);
    expect(types(decide(confirmed, { type: 'pass_time' }, new Date('2026-08-04T15:00:00Z')))).toEqual(['booking_completed']);
    expect(decide(confirmed, { type: 'pass_time' }, new Date('2026-08-04T14:59:59Z'))).toEqual([]); // 11:00 in New York is 15:00 UTC
  });
});

const actor = fc.constantFrom<Actor>(host, guest, { role: 'system', id: 'booking' });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('settle_payment' as const),
    outcome: fc.constantFrom('authorized', 'captured', 'declined', 'unavailable'),
  }),
  fc.record({ type: fc.constant('accept' as const), by: actor }),
  fc.record({ type: fc.constant('settle_capture' as const), captured: fc.boolean() }),
  fc.record({ type: fc.constant('cancel' as const), by: actor, reason: fc.option(fc.string()) }),
  fc.record({
    type: fc.constant('leave_early' as const),
    by: fc.constant(guest),
    check_out: fc.integer({ min: -1, max: 4 }).map((days) => addDays(opened.check_in, days)),
  }),
  fc.record({ type: fc.constant('settle_undo' as const), refunded: fc.boolean() }),
  fc.record({ type: fc.constant('change_requests' as const), text: fc.string() }),
  fc.record({ type: fc.constant('pass_time' as const) }),
);
const story = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90 * 24 })), { maxLength: 30 });

/** Every state a booking goes through when it is told these things, at these hours after it was made. */
function tell(commands: [Command, number][]): Booking[] {
  const states = [initiated];
  for (const [told, hours] of commands) {
    const state = states.at(-1)!;
    const now = new Date(Date.parse(CREATED) + hours * 3_600_000);
    try {
      let next = state;
      for (const event of decide(state, told, now)) states.push((next = evolve(next, event, now.toISOString())));
    } catch (error) {
      if (!(error instanceof DomainRefusal)) throw error;
    }
  }
  return states;
}

describe('whatever a booking is told, in whatever order', () => {
  const always = (holds: (states: Booking[]) => void) =>
    fc.assert(
      fc.property(story, (commands) => holds(tell(commands))),
      { numRuns: 500 },
    );

  it('its version counts its events without a gap', () => {
    always((states) => states.forEach((state, i) => expect(state.version).toBe(i)));
  });

  it('never comes back from an end, nor takes back nights it gave up', () => {
    always((states) => {
      const ended = states.findIndex((state) => !holdsNights(state));
      if (ended >= 0) expect(states.slice(ended).some(holdsNights)).toBe(false);
      const over = states.findIndex(({ status }) => status === 'completed' || status === 'cancelled' || status === 'refused');
      if (over >= 0) expect(new Set(states.slice(over).map(({ status }) => status)).size).toBe(1);
    });
  });

  it('is confirmed only with its money taken, and never refunds more than that', () => {
    always((states) =>
      states.forEach((state) => {
        if (state.status === 'confirmed') expect(['captured', 'refunding', 'partially_refunded']).toContain(state.payment_status);
        expect(state.refund_minor ?? 0).toBeLessThanOrEqual(state.total_minor);
        expect(state.refund_minor ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('ends early after its first night and before its last, once, and no money moves back after that', () => {
    always((states) =>
      states.forEach((state, i) => {
        expect(state.check_in < state.check_out && state.check_out <= opened.check_out).toBe(true);
        const before = states[i - 1];
        if (!before || before.check_out === opened.check_out) return;
        expect([state.check_out, state.refund_minor]).toEqual([before.check_out, before.refund_minor]);
      }),
    );
  });

  it('always has a time to be looked at again until nothing is left to do', () => {
    always((states) =>
      states.forEach((state) => {
        const moving = ['authorizing', 'capturing', 'voiding', 'refunding'].includes(state.payment_status);
        const open = state.status === 'pending' || state.status === 'confirmed';
        expect(dueAt(state, new Date(CREATED)) !== null).toBe(moving || open);
      }),
    );
  });
});

describe('a refund', () => {
  it('never grows as check-in comes nearer', () => {
    const policy = fc.constantFrom('flexible' as const, 'moderate' as const, 'strict' as const);
    fc.assert(
      fc.property(
        policy,
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: 0, max: 60 * 24 }),
        (cancellation_policy, a, b) => {
          const booking = { ...confirmed, cancellation_policy };
          const before = (hours: number) => refundMinor(booking, new Date(checkInInstant(booking).getTime() - hours * 3_600_000));
          expect(before(Math.max(a, b))).toBeGreaterThanOrEqual(before(Math.min(a, b)));
        },
      ),
    );
  });
});

describe('a guest who leaves early', () => {
  const leave = (booking: Booking, check_out: string, now = '2026-08-02T12:00:00Z') =>
    decide(booking, { type: 'leave_early', by: guest, check_out }, new Date(now));

  it.each([
    ['flexible', '2026-08-02', 24_000],
    ['flexible', '2026-08-03', 12_000],
    ['moderate', '2026-08-02', 12_000],
    ['strict', '2026-08-02', 0],
  ] as const)('gets the unused nights back by the %s policy, on %s', (cancellation_policy, check_out, refund_minor) => {
    const [event] = leave({ ...confirmed, cancellation_policy }, check_out);
    expect(event).toMatchObject({ refund_minor, payment_status: refund_minor > 0 ? 'refunding' : 'captured' });
  });

  it('is told why not before the stay has begun, for days that are over or agreed, and a second time', () => {
    expect(() => leave(confirmed, '2026-08-02', '2026-08-01T18:59:59Z')).toThrow(/not begun/);
    for (const check_out of ['2026-08-01', '2026-08-04', '2026-08-05'])
      expect(() => leave(confirmed, check_out)).toThrow(/check_out/);
    expect(() => leave(confirmed, '2026-08-02', '2026-08-03T12:00:00Z')).toThrow(/check_out/);
    const left = evolve(confirmed, leave(confirmed, '2026-08-03')[0]!, CREATED);
    const later = new Date('2026-08-02T13:00:00Z');
    expect(() => leave(left, '2026-08-02')).toThrow(/only once/);
    expect(() => decide(left, { type: 'cancel', by: guest, reason: null }, later)).toThrow(/ended early/);
    expect(decide(left, { type: 'cancel', by: host, reason: null }, later)).toEqual([]);
  });
});

describe('the preview of a refund', () => {
  const at = (hoursBefore: number) => new Date(checkInInstant(confirmed).getTime() - hoursBefore * 3_600_000);

  it('tells now what cancelling would do, until and after each step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('flexible' as const, 'moderate' as const, 'strict' as const),
        fc.integer({ min: -48, max: 60 * 24 }),
        fc.integer({ min: 0, max: 1_000_001 }),
        (cancellation_policy, hours, total_minor) => {
          const booking = { ...confirmed, cancellation_policy, total_minor };
          const { refund_minor, steps } = previewRefund(booking, at(hours));
          const [cancelled] = decide(booking, { type: 'cancel', by: guest, reason: null }, at(hours));
          expect(cancelled).toMatchObject({ refund_minor });
          expect(steps[0]?.refund_minor ?? 0).toBe(refund_minor);
          for (const [i, step] of steps.entries()) {
            const until = new Date(step.until);
            expect(refundMinor(booking, until)).toBe(step.refund_minor);
            expect(refundMinor(booking, new Date(until.getTime() + 1))).toBe(steps[i + 1]?.refund_minor ?? 0);
          }
        },
      ),
    );
  });

  it('brings nothing back of a request, and is refused once a stay is over', () => {
    expect(previewRefund(pending, at(500))).toEqual({ refund_minor: 0, steps: [] });
    expect(() => previewRefund(evolve(confirmed, { type: 'booking_completed' }, CREATED), at(0))).toThrow(DomainRefusal);
  });
});

describe('check-in and check-out', () => {
  it.each([
    ['America/New_York', '2026-03-08', '2026-03-08T19:00:00.000Z'], // summer time began that morning
    ['America/New_York', '2026-01-10', '2026-01-10T20:00:00.000Z'],
    ['Asia/Kathmandu', '2026-05-01', '2026-05-01T09:15:00.000Z'],
    ['UTC', '2026-05-01', '2026-05-01T15:00:00.000Z'],
  ])('are wall-clock times of %s on %s', (time_zone, check_in, instant) => {
    const stay = { check_in, check_out: addDays(check_in, 2), time_zone };
    expect(checkInInstant(stay).toISOString()).toBe(instant);
    expect(checkOutInstant(stay) > checkInInstant(stay)).toBe(true);
  });
});
