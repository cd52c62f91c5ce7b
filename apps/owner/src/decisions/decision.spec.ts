import { BookingCancellation, BookingConfirmation } from '#contracts';
import { newId } from '#platform';
import { describe, expect, it } from 'vitest';
import { type Decision, isSettled, refusal, toEvent } from './decision.ts';

const decision = (kind: Decision['kind']): Decision => ({
  kind,
  booking_id: newId(),
  decided_by: newId(),
  sequence: 1,
  reason: 'a burst pipe',
  message: null,
  decided_at: new Date(0),
});

describe('a decision of a host', () => {
  it('accepts what is pending only', () => {
    expect(refusal('accept', 'pending')).toBeNull();
    for (const status of ['confirmed', 'cancelled', 'completed'] as const) expect(refusal('accept', status)).toBe('not_pending');
  });

  it('cancels what is pending or confirmed', () => {
    for (const status of ['pending', 'confirmed'] as const) expect(refusal('cancel', status)).toBeNull();
    for (const status of ['cancelled', 'completed'] as const) expect(refusal('cancel', status)).toBe('not_cancellable');
  });

  it('is not settled by a confirmation that overtakes a cancellation', () => {
    expect(isSettled('accept', 'confirmed')).toBe(true);
    expect(isSettled('accept', 'cancelled')).toBe(true);
    expect(isSettled('cancel', 'confirmed')).toBe(false);
    expect(isSettled('cancel', 'cancelled')).toBe(true);
  });

  it('is told by events as the contracts have them', () => {
    expect(BookingConfirmation.parse(toEvent(decision('accept'), newId(), 'correlated'))).toMatchObject({ sequence: 1 });
    expect(BookingCancellation.parse(toEvent(decision('cancel'), newId(), 'correlated'))).toMatchObject({
      role: 'host',
      reason: 'a burst pipe',
    });
  });
});
