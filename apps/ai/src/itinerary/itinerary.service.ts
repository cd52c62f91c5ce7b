import { Injectable } from '@nestjs/common';
import { addDays, type AskItinerary, countNights, type Itinerary, type ItineraryDay, weekdayOf } from '#contracts';
import { Problem } from '#platform';
import { BookingViews, ListingViews } from '#views';
import { interestOf } from '../activities/activities.ts';
import { PlaceStore } from '../activities/place.store.ts';
import type { Part } from '../answers/answer.ts';
import { Places } from '../places/places.ts';
import { WeatherService } from '../weather/weather.service.ts';
import { planTrip } from './plan-trip.ts';
import { toStop } from './to-stop.ts';
import { type DayToPlan, paces, RAINY } from './trip.ts';

const RADIUS_KM = 25;
const LONGEST_DAYS = 14;
/** On the day of a booked stay's check-in plans begin then, on its last day they end at noon. */
const ARRIVAL = 15 * 60 + 30;
const DEPARTURE = 12 * 60;

type Goal = { name: string; lat: number; lng: number; from: string; to: string; isStay: boolean };

/** Days planned around a town or a booked home. */
@Injectable()
export class ItineraryService {
  constructor(
    private readonly towns: Places,
    private readonly bookings: BookingViews,
    private readonly listings: ListingViews,
    private readonly places: PlaceStore,
    private readonly weather: WeatherService,
  ) {}

  /** @throws Problem `unauthenticated` or `not_found` for a booking that is not the traveler's, `not_found` for an unknown town */
  async *plan(ask: AskItinerary, travelerId: string | null): AsyncGenerator<Part> {
    const goal = ask.booking_id ? await this.stay(ask, travelerId) : this.town(ask);
    const { name, lat, lng, from, to } = goal;
    const [weather, places] = await Promise.all([
      this.weather.weather({ lat, lng, from, to }),
      this.places.around(lat, lng, RADIUS_KM),
    ]);
    const { begins, ends } = paces[ask.pace];
    const days = weather.days.map((day): DayToPlan => {
      const isFirst = goal.isStay && day.date === goal.from;
      const isLast = goal.isStay && day.date === goal.to;
      return {
        date: day.date,
        weekday: weekdayOf(day.date),
        weather: day,
        begins: isFirst ? ARRIVAL : begins,
        ends: isLast ? DEPARTURE : ends,
      };
    });
    const location = { name, lat, lng };
    yield {
      event: 'weather',
      data: { location, days: weather.days.map((day) => ({ date: day.date, weather: day, stops: [], cost: 0 })) },
    };

    const interests = ask.interests.map(interestOf);
    const { budget = null, pace, party, mobility } = ask;
    const trip = planTrip(days, goal, places, { interests, pace, people: party, budget, mobility });
    const planned = trip.days.map((plan, i): ItineraryDay => {
      const day = days[i] as DayToPlan;
      const stops = plan.stops.map((stop) => toStop(stop, goal, interests, day, trip.meals.name));
      return { date: day.date, weather: day.weather, stops, cost: plan.cost };
    });
    const notes = notesOn(places.length, trip.meals.name, days);
    const confidence = Number((Math.min(1, places.length / 20) * (0.4 + 0.4 * weather.confidence)).toFixed(2));
    const inputs = [...weather.inputs, `${places.length} places`, ...(ask.booking_id ? ['booking'] : [])];
    const made: Omit<Itinerary, 'location'> = {
      days: planned,
      total_cost: trip.cost,
      currency: 'USD',
      notes,
      source: 'rules',
      confidence,
      inputs,
    };
    yield { event: 'days', data: made };
  }

  private town({ location = '', from = '', to = '' }: AskItinerary): Goal {
    const place = this.towns.find(location);
    if (!place) throw new Problem('not_found', `We know no town called “${location}”.`);
    return { ...place, from, to, isStay: false };
  }

  private async stay({ booking_id = '', from, to }: AskItinerary, travelerId: string | null): Promise<Goal> {
    if (!travelerId) throw new Problem('unauthenticated', 'A booked stay is planned for its traveler: sign in first.');
    const booking = await this.bookings.find(booking_id, { guest_id: travelerId });
    const listing = booking && (await this.listings.known([booking.listing_id])).get(booking.listing_id);
    if (!booking || !listing) throw new Problem('not_found', 'You have no such booking.');
    const [lng, lat] = listing.location.coordinates.coordinates;
    const first = from ?? booking.check_in;
    const last = to ?? booking.check_out;
    if (last < first || countNights(first, last) >= LONGEST_DAYS)
      return { name: listing.location.city, lat, lng, from: first, to: addDays(first, LONGEST_DAYS - 1), isStay: true };
    return { name: listing.location.city, lat, lng, from: first, to: last, isStay: true };
  }
}

function notesOn(places: number, meals: string, days: DayToPlan[]): string[] {
  const rainy = days.filter(({ weather }) => weather.rain_chance >= RAINY).length;
  return [
    'Hours and durations are those usual for the kind of place, unless marked as its own: check before you go.',
    ...(places < 10 ? ['We know few places here.'] : []),
    ...(rainy > 0 ? [`${rainy} of the days will likely be rainy: they are planned indoors.`] : []),
    ...(meals === 'self-catered' ? ['The budget leaves nothing for eating out: meals are self-catered and not counted.'] : []),
  ];
}
