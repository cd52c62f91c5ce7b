import { describe, expect, it } from 'vitest';
import { CreateListing, type Listing } from '#contracts';
import { dayGrid } from './day-grid.ts';
import { draft } from './listing.ts';

const listing: Listing = draft(
  CreateListing.parse({
    title: 'A quiet cabin',
    description: 'Two rooms, one stove.',
    price_per_night: 100,
    location: {
      address: '1 River Road',
      city: 'Asheville',
      country: 'United States',
      coordinates: { type: 'Point', coordinates: [-82.55, 35.6] },
    },
    property_type: 'cabin',
    amenities: [],
    capacity: { max_guests: 4, bedrooms: 2, beds: 2, bathrooms: 1 },
    min_nights: 2,
    pricing: { weekend_price: 150.5 },
    stay_rules: { check_in_days: [1, 5], seasons: [{ from: '2026-06-08', to: '2026-06-15', min_nights: 5 }] },
  }),
  { id: 'l', hostId: 'h', timeZone: 'UTC', now: '2026-05-01T12:00:00.000Z' },
);

describe('the calendar of a home', () => {
  const days = dayGrid(
    listing,
    [
      { from: '2026-05-20', to: '2026-06-02', state: 'blocked' },
      { from: '2026-06-05', to: '2026-06-06', state: 'booked' },
      { from: '2026-06-06', to: '2026-06-07', state: 'external' },
    ],
    { from: '2026-06-01', to: '2026-06-13' },
    { date: '2026-06-03', hour: 10 },
  );
  const day = (date: string) => days.find((each) => each.date === date);

  it('has every night asked for, and no other', () => {
    expect(days.map(({ date }) => date.slice(-2)).join(' ')).toBe('01 02 03 04 05 06 07 08 09 10 11 12');
  });

  it('shows who has a night', () => {
    expect(days.slice(0, 7).map(({ state }) => state)).toEqual(['blocked', 'free', 'free', 'free', 'booked', 'external', 'free']);
  });

  it('shows what each night costs and how long a stay that begins then must be', () => {
    expect([day('2026-06-04'), day('2026-06-06')].map((each) => each?.price)).toEqual([100, 150.5]);
    expect([day('2026-06-07'), day('2026-06-08')].map((each) => each?.min_nights)).toEqual([2, 5]);
  });

  it('lets a stay begin on free days to come that the host allows', () => {
    // Mondays and Fridays: the 1st is past, the 5th is booked.
    expect(days.filter(({ check_in_allowed }) => check_in_allowed).map(({ date }) => date)).toEqual(['2026-06-08', '2026-06-12']);
  });
});
