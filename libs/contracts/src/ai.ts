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
