import { z } from 'zod';
import { CalendarDate, countNights } from './dates.ts';
import { Listing, PropertyType } from './listing.ts';
import { Pagination } from './pagination.ts';

/** How an answer was made: by our own rules, by a language model, or by a provider of weather. */
export const Source = z.enum(['rules', 'model', 'provider']);
export type Source = z.infer<typeof Source>;

/** What every answer of the concierge says of itself: how it was made, how sure it is (0 to 1), and from what. */
export const Made = z.object({ source: Source, confidence: z.number().min(0).max(1), inputs: z.array(z.string()) });
export type Made = z.infer<typeof Made>;

/** Body of POST `/api/ai/search`; `today` is the day to which "next weekend" relates. */
export const AskSearch = z.strictObject({
  text: z.string().trim().min(1).max(500),
  today: CalendarDate.optional(),
  page: z.number().int().min(1).max(50).default(1),
  per_page: z.number().int().min(1).max(50).default(20),
});
export type AskSearch = z.infer<typeof AskSearch>;

/** Filters as `GET /api/properties/search` takes them. */
export const SearchFilters = z.strictObject({
  city: z.string().min(1).max(100).optional(),
  check_in: CalendarDate.optional(),
  check_out: CalendarDate.optional(),
  guests: z.number().int().min(1).max(50).optional(),
  min_price: z.number().min(0).max(1_000_000).optional(),
  max_price: z.number().min(0).max(1_000_000).optional(),
  property_type: PropertyType.optional(),
  amenities: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9_]{0,39}$/))
    .max(20)
    .optional(),
  bedrooms: z.number().int().min(0).max(50).optional(),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

const Words = z.array(z.string().max(500)).max(40);

/** What was understood and what was found. `place` is where was searched; `notes` say what was left out or assumed. */
export const PlainSearchResults = z.object({
  filters: SearchFilters,
  wishes: Words,
  not_understood: Words,
  place: z.object({ name: z.string(), lat: z.number(), lng: z.number(), radius_km: z.number().optional() }).nullable(),
  notes: Words,
  listings: z.array(Listing),
  pagination: Pagination,
  ...Made.shape,
});
export type PlainSearchResults = z.infer<typeof PlainSearchResults>;

const lat = z.coerce.number().min(-90).max(90);
const lng = z.coerce.number().min(-180).max(180);
const MOST_DAYS = 31;

/** Query of GET `/api/ai/weather`; both days are included. Without them: today and the six that follow. */
export const WeatherQuery = z
  .strictObject({ lat, lng, from: CalendarDate.optional(), to: CalendarDate.optional() })
  .refine((q) => !q.from || !q.to || q.from <= q.to, { path: ['to'], message: 'must not be before from' })
  .refine((q) => !q.from || !q.to || countNights(q.from, q.to) < MOST_DAYS, {
    path: ['to'],
    message: `at most ${MOST_DAYS} days`,
  });
export type WeatherQuery = z.infer<typeof WeatherQuery>;

/** A day's weather: `forecast` is a provider's, `climate` what the month usually brings. Degrees Celsius; rain from 0 to 1. */
export const DayWeather = z.object({
  date: CalendarDate,
  min_c: z.number(),
  max_c: z.number(),
  rain_chance: z.number().min(0).max(1),
  kind: z.enum(['forecast', 'climate']),
});
export type DayWeather = z.infer<typeof DayWeather>;
export const Weather = z.object({ days: z.array(DayWeather), ...Made.shape });
export type Weather = z.infer<typeof Weather>;

const Interests = z.array(z.string().trim().min(1).max(40)).max(10);

/** Query of GET `/api/ai/activities`; `interests` comma-separated. */
export const ActivitiesQuery = z.strictObject({
  lat,
  lng,
  radius_km: z.coerce.number().positive().max(100).default(15),
  interests: z
    .string()
    .max(500)
    .default('')
    .transform((text) => text.split(',').filter((word) => word.trim() !== ''))
    .pipe(Interests),
  date: CalendarDate.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActivitiesQuery = z.infer<typeof ActivitiesQuery>;

const Clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const PriceLevel = z.number().int().min(0).max(3);

/** Somewhere to go. `hours_source: category` are the hours usual for its kind, not the place's own; so is every duration. `cost` is a person's, in about dollars. */
export const Activity = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  interests: z.array(z.string()),
  matches: z.array(z.string()),
  location: z.object({ lat: z.number(), lng: z.number() }),
  distance_km: z.number(),
  price_level: PriceLevel,
  cost: z.number(),
  duration_minutes: z.number().int(),
  duration_source: z.literal('category'),
  hours: z.object({ opens: Clock, closes: Clock }).nullable(),
  hours_source: z.enum(['place', 'category']),
  indoor: z.boolean(),
});
export type Activity = z.infer<typeof Activity>;
export const Activities = z.object({ activities: z.array(Activity), ...Made.shape });
export type Activities = z.infer<typeof Activities>;

const Minutes = z.number().int().min(0).max(1440);
const OpenHours = z.strictObject({ opens: Minutes, closes: Minutes }).refine((h) => h.opens < h.closes, 'opens before it closes');

/** Body of POST `/internal/places/import`: places of OpenStreetMap; `week` is Monday first, null where closed. */
export const ImportPlaces = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id: z.string().regex(/^osm:(node|way|relation)\/\d{1,20}$/),
        name: z.string().trim().min(1).max(200),
        category: z.string().max(20),
        lat: z.number().min(-90).max(90),
        lng: z.number().min(-180).max(180),
        week: z.array(OpenHours.nullable()).length(7).optional(),
        fee: z.boolean().optional(),
      }),
    )
    .max(200),
});
export type ImportPlaces = z.infer<typeof ImportPlaces>;

export const Mobility = z.enum(['full', 'limited', 'wheelchair']);
export type Mobility = z.infer<typeof Mobility>;
export const Pace = z.enum(['relaxed', 'moderate', 'fast']);
export type Pace = z.infer<typeof Pace>;
const People = z.number().int().min(1).max(20);

/** Body of POST `/api/ai/itinerary`; both days are included. With a `booking_id` the days are the stay's unless named. `budget`: about dollars, for all. */
export const AskItinerary = z
  .strictObject({
    location: z.string().trim().min(1).max(100).optional(),
    booking_id: z.uuid().optional(),
    from: CalendarDate.optional(),
    to: CalendarDate.optional(),
    interests: Interests.default([]),
    pace: Pace.default('moderate'),
    party: z
      .union([
        People,
        z
          .strictObject({ adults: People, children: z.number().int().min(0).max(19).default(0) })
          .transform((p) => p.adults + p.children),
      ])
      .default(2),
    budget: z.number().min(0).max(1_000_000).optional(),
    mobility: Mobility.default('full'),
  })
  .refine((i) => (i.location === undefined) !== (i.booking_id === undefined), {
    path: ['location'],
    message: 'either location or booking_id',
  })
  .refine((i) => i.booking_id !== undefined || (i.from !== undefined && i.to !== undefined), {
    path: ['from'],
    message: 'from and to go with a location',
  })
  .refine((i) => !i.from || !i.to || (i.from <= i.to && countNights(i.from, i.to) < 14), {
    path: ['to'],
    message: 'one to 14 days',
  });
export type AskItinerary = z.infer<typeof AskItinerary>;

/** A visit or a meal. `travel_minutes` and `travel` lead to it; `cost` and `travel_cost` are the whole party's, in about dollars. */
export const Stop = z.object({
  activity: Activity.partial().extend({ id: z.string(), name: z.string(), category: z.string() }),
  part: z.enum(['morning', 'afternoon', 'evening']),
  start: Clock,
  end: Clock,
  travel_minutes: z.number().int(),
  travel: z.object({ mode: z.enum(['walk', 'ride']), km: z.number() }),
  travel_cost: z.number(),
  cost: z.number(),
});
export type Stop = z.infer<typeof Stop>;
export const ItineraryDay = z.object({ date: CalendarDate, weather: DayWeather, stops: z.array(Stop), cost: z.number() });
export type ItineraryDay = z.infer<typeof ItineraryDay>;
export const Itinerary = z.object({
  location: z.object({ name: z.string(), lat: z.number(), lng: z.number() }),
  days: z.array(ItineraryDay),
  total_cost: z.number(),
  currency: z.literal('USD'),
  notes: Words,
  ...Made.shape,
});
export type Itinerary = z.infer<typeof Itinerary>;

/** Query of GET `/api/ai/recommendations`: with dates, only homes free on them. */
export const RecommendationsQuery = z
  .strictObject({
    check_in: CalendarDate.optional(),
    check_out: CalendarDate.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  })
  .refine((q) => (q.check_in === undefined) === (q.check_out === undefined), {
    path: ['check_in'],
    message: 'check_in and check_out go together',
  })
  .refine((q) => !q.check_in || !q.check_out || (q.check_in < q.check_out && countNights(q.check_in, q.check_out) <= 365), {
    path: ['check_out'],
    message: 'must be after check_in, by at most a year',
  });
export type RecommendationsQuery = z.infer<typeof RecommendationsQuery>;
export const Recommendation = z.object({ listing: Listing, score: z.number(), reasons: z.array(z.string()) });
export type Recommendation = z.infer<typeof Recommendation>;
export const Recommendations = z.object({ recommendations: z.array(Recommendation), ...Made.shape });
export type Recommendations = z.infer<typeof Recommendations>;

/** Body of POST `/api/ai/views`. */
export const SawListing = z.strictObject({ listing_id: z.uuid() });
export type SawListing = z.infer<typeof SawListing>;
