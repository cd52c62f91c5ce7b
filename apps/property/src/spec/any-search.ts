import { PropertyType, type StayRules } from '#contracts';
import { newId } from '#platform';
import { aListing } from '#testing';
import fc from 'fast-check';
import type { Kept } from './brute-force.ts';

/** A search as it stands in a URL. */
export type Asked = Record<string, string>;

const cities = ['Asheville', 'São Paulo', 'SAO PAULO', 'Suva'];
const words = ['river', 'cabin', 'loft', 'café', 'quiet'];
const amenities = ['wifi', 'pool', 'hot_tub', 'kitchen'];
const types = PropertyType.options.slice(0, 3);
const dates = Array.from({ length: 12 }, (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`);

const zones = ['UTC', 'America/New_York', 'Pacific/Fiji'];

const pick = <T>(from: readonly T[]) => fc.constantFrom(...from);
const lngs = fc.oneof(fc.double({ min: 177, max: 180, noNaN: true }), fc.double({ min: -180, max: -177, noNaN: true }));
const lats = fc.double({ min: -19.5, max: -16.5, noNaN: true });
const range = fc
  .tuple(fc.nat(10), fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => ({ from: dates[start] as string, to: dates[Math.min(11, start + length)] as string }));

const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 3 });
const limits = { min_nights: fc.integer({ min: 1, max: 2 }), max_nights: fc.integer({ min: 2, max: 5 }) };
const rules: fc.Arbitrary<StayRules> = fc.record(
  {
    check_in_days: days,
    by_check_in_day: fc.record({ day: fc.integer({ min: 1, max: 7 }), ...limits }).map((day) => [day]),
    seasons: fc.record(limits).map((season) => [{ from: dates[2] as string, to: dates[8] as string, ...season }]),
    preparation_days: fc.nat(2),
    advance_notice_hours: fc.nat(100),
    booking_window_days: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);

/** Any home, with stays and rules about a few days of March 2027. */
export const listings: fc.Arbitrary<Kept> = fc
  .record({
    city: pick(cities),
    lng: lngs,
    lat: lats,
    price: fc.integer({ min: 100, max: 30_000 }).map((cents) => cents / 100),
    type: pick(types),
    has: fc.subarray(amenities),
    guests: fc.integer({ min: 1, max: 6 }),
    bedrooms: fc.nat(3),
    nights: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 9 })),
    title: fc.subarray(words),
    description: fc.subarray(words),
    zone: pick(zones),
    rules: fc.oneof(fc.constant({}), rules),
    rating: fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)),
    active: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    stays: fc.array(fc.record({ range, taken: fc.boolean() }), { maxLength: 2 }),
    blocked: fc.array(range, { maxLength: 1 }),
  })
  .map((some) => ({
    ...aListing(newId(), {
      id: newId(),
      title: `Home ${some.title.join(' ')}`,
      description: `A place ${some.description.join(' ')}`,
      price_per_night: some.price,
      property_type: some.type,
      amenities: some.has,
      capacity: { max_guests: some.guests, bedrooms: some.bedrooms, beds: 1, bathrooms: 1 },
      min_nights: some.nights[0],
      max_nights: some.nights[1],
      rating: some.rating,
      time_zone: some.zone,
      stay_rules: some.rules,
      is_active: some.active,
      location: {
        address: '1 Beach Road',
        city: some.city,
        state: '',
        country: 'X',
        coordinates: { type: 'Point', coordinates: [some.lng, some.lat] },
      },
    }),
    stays: some.stays.map(({ range: nights, taken }) => ({ id: newId(), sequence: 1, ...nights, taken, at: new Date() })),
    closed: { sequence: 1, ranges: some.blocked },
  }));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const place: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant<Asked>({}),
  pick(['asheville', 'são paulo', 'Sao Paulo', 'nowhere']).map((city): Asked => ({ city })),
  fc
    .tuple(lats, lngs, fc.integer({ min: 5, max: 400 }))
    .map(([lat, lng, km]): Asked => ({ lat: String(lat), lng: String(lng), radius_km: String(km) })),
  fc.tuple(lngs, lats, lngs, lats).map(([w, s, e, n]): Asked => ({ bbox: [w, Math.min(s, n), e, Math.max(s, n)].join(',') })),
);
/** Any search for such homes. */
export const asked: fc.Arbitrary<Asked> = fc
  .tuple(
    place,
    optional(range).map((nights): Asked => (nights ? { check_in: nights.from, check_out: nights.to } : {})),
    fc.record({
      guests: optional(fc.integer({ min: 1, max: 6 }).map(String)),
      bedrooms: optional(fc.nat(3).map(String)),
      min_price: optional(fc.integer({ min: 0, max: 150 }).map(String)),
      max_price: optional(fc.integer({ min: 150, max: 300 }).map(String)),
      property_types: optional(fc.subarray(types).map((list) => list.join(','))),
      property_type: optional(pick(types)),
      amenities: optional(fc.subarray(amenities, { maxLength: 2 }).map((list) => list.join(','))),
      q: optional(fc.subarray(['River', 'cafe', 'QUIET'], { maxLength: 2 }).map((list) => list.join(' '))),
      sort: pick(['relevance', 'price', '-price', 'rating']),
    }),
  )
  .map(([where, when, rest]) => JSON.parse(JSON.stringify({ ...where, ...when, ...rest })) as Asked);
