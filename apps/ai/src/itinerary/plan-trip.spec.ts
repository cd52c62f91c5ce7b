import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '#contracts';
import { factsOf } from '../activities/categories.ts';
import { hoursOf, type Place, shippedPlaces } from '../activities/place.ts';
import { distanceKm } from '../places/distance.ts';
import { walkable } from './moves.ts';
import { planTrip } from './plan-trip.ts';
import { canVisit, type DayToPlan, paces, type Wishes } from './trip.ts';

const destinations = [...new Set(shippedPlaces.map(({ destination }) => destination))];
const trips = fc.record({
  destination: fc.constantFrom(...destinations),
  days: fc.integer({ min: 1, max: 14 }),
  rain: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 14, maxLength: 14 }),
  interests: fc.uniqueArray(fc.constantFrom('art', 'history', 'food', 'nature', 'beach', 'nightlife', 'family', 'nonsense'), {
    maxLength: 4,
  }),
  pace: fc.constantFrom('relaxed' as const, 'moderate' as const, 'fast' as const),
  people: fc.integer({ min: 1, max: 8 }),
  budget: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  mobility: fc.constantFrom('full' as const, 'limited' as const, 'wheelchair' as const),
  closedOn: fc.integer({ min: 0, max: 6 }),
});

/** Half the places have hours of their own and are closed on a day. */
function withHours(places: Place[], closedOn: number): Place[] {
  const week = Array.from({ length: 7 }, (_, day) => (day === closedOn ? null : { opens: 600 + 15 * day, closes: 1080 }));
  return places.map((place, i) => (i % 2 ? { ...place, week } : place));
}

describe('an itinerary', () => {
  it('can be done: in order, within hours, on ways that can be walked or are marked, within the budget, by everyone of the party', () => {
    let stopsPlanned = 0;
    fc.assert(
      fc.property(trips, ({ destination, days, rain, closedOn, ...rest }) => {
        const wishes: Wishes = rest;
        const places = withHours(
          shippedPlaces.filter((place) => place.destination === destination),
          closedOn,
        );
        const home = { lat: places[0]!.lat, lng: places[0]!.lng };
        const { begins, ends } = paces[wishes.pace];
        const toPlan = Array.from({ length: days }, (_, i): DayToPlan => {
          const date = addDays('2027-03-01', i);
          const weather = { date, min_c: 5, max_c: 15, rain_chance: rain[i]!, kind: 'climate' as const };
          return { date, weekday: weekdayOf(date), weather, begins, ends };
        });
        const trip = planTrip(toPlan, home, places, wishes);
        const seen = trip.days.flatMap(({ stops }) => stops.flatMap(({ place }) => place ?? []));
        expect(new Set(seen).size).toBe(seen.length);
        if (wishes.budget !== null) expect(trip.cost).toBeLessThanOrEqual(wishes.budget);
        let cost = 0;
        for (const [i, { stops }] of trip.days.entries()) {
          let [time, at] = [begins, home];
          expect(stops.filter(({ meal }) => !meal).length).toBeLessThanOrEqual(paces[wishes.pace].stops);
          for (const stop of stops) {
            stopsPlanned++;
            expect(stop.start - time).toBeGreaterThanOrEqual(stop.travelMinutes);
            expect(stop.end).toBeGreaterThan(stop.start);
            expect(stop.end).toBeLessThanOrEqual(ends);
            if (stop.travel.mode === 'walk')
              expect(distanceKm(at, stop.place ?? at) * 1.3).toBeLessThanOrEqual(walkable[wishes.mobility]);
            if (stop.place) {
              const hours = hoursOf(stop.place, toPlan[i]!.weekday);
              expect(hours && stop.start >= hours.opens && stop.end <= hours.closes).toBe(true);
              expect(canVisit(stop.place, wishes.mobility)).toBe(true);
              at = stop.place;
            }
            time = stop.end;
            cost += stop.cost + stop.travelCost;
          }
        }
        expect(Math.round(cost)).toBe(Math.round(trip.cost));
      }),
      { numRuns: 120 },
    );
    expect(stopsPlanned).toBeGreaterThan(1000);
  });

  const day = (rain_chance: number): DayToPlan => ({
    date: '2027-03-02',
    weekday: 2,
    weather: { date: '2027-03-02', min_c: 5, max_c: 15, rain_chance, kind: 'forecast' },
    begins: 540,
    ends: 1350,
  });
  const barcelona = shippedPlaces.filter(({ destination }) => destination === 'Barcelona');
  const plain: Wishes = { interests: [], pace: 'moderate', people: 2, budget: null, mobility: 'full' };
  const visits = (days: DayToPlan[], wishes = plain) =>
    planTrip(days, barcelona[0]!, barcelona, wishes).days.flatMap(({ stops }) =>
      stops.filter(({ meal }) => !meal).map(({ place }) => place!),
    );

  it('stays indoors when it rains', () => {
    const outdoors = (rain: number) =>
      visits([day(rain), day(rain), day(rain)]).filter(({ category }) => !factsOf(category).indoor).length;
    expect(outdoors(0.9)).toBeLessThanOrEqual(1);
    expect(outdoors(0)).toBeGreaterThan(outdoors(0.9));
  });

  it('follows interests and has two meals a day', () => {
    const art = visits([day(0)], { ...plain, interests: ['art'] });
    expect(art.filter(({ category }) => ['museum', 'gallery'].includes(category)).length).toBeGreaterThanOrEqual(2);
    const { days } = planTrip([day(0)], barcelona[0]!, barcelona, plain);
    expect(days[0]!.stops.flatMap(({ meal }) => meal ?? [])).toEqual(['lunch', 'dinner']);
  });
});
