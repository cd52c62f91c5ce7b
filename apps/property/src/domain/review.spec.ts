import { describe, expect, it } from 'vitest';
import { authorOf, type Stay, visibleFrom } from './review.ts';

const stay: Stay = { listing_id: 'home', guest_id: 'ann', host_id: 'bob', status: 'completed', check_out: '2026-08-04' };

describe('a stay', () => {
  it('is reviewed by its guest and its host', () => {
    expect(authorOf(stay, 'home', { id: 'ann', role: 'traveler' })).toBe('guest');
    expect(authorOf(stay, 'home', { id: 'bob', role: 'owner' })).toBe('host');
  });

  it.each([
    ['a stranger', stay, 'home', { id: 'eve', role: 'traveler' }],
    ['its guest’s id in another role', stay, 'home', { id: 'ann', role: 'owner' }],
    ['an admin', stay, 'home', { id: 'bob', role: 'admin' }],
    ['its guest, of another home', stay, 'other', { id: 'ann', role: 'traveler' }],
    ['its guest before its end', { ...stay, status: 'confirmed' }, 'home', { id: 'ann', role: 'traveler' }],
    ['its guest when it was cancelled', { ...stay, status: 'cancelled' }, 'home', { id: 'ann', role: 'traveler' }],
  ] as const)('is not reviewed by %s', (_, stay, home, author) => expect(authorOf(stay, home, author)).toBeNull());
});

describe('a review', () => {
  const soon = new Date('2026-08-05T09:00:00Z');

  it('waits 14 days for the other', () => expect(visibleFrom(stay, false, soon)).toEqual(new Date('2026-08-18T00:00:00Z')));

  it('is seen at once with the other', () => expect(visibleFrom(stay, true, soon)).toBe(soon));

  it('is seen at once when it comes later than that', () => {
    const late = new Date('2026-09-01T00:00:00Z');
    expect(visibleFrom(stay, false, late)).toBe(late);
  });
});
