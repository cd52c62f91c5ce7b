import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import { Amount, Currency } from './money.ts';
import { PageQuery, Pagination } from './pagination.ts';
import { ListingRating } from './review.ts';
import { Pricing } from './pricing/pricing.ts';
import { StayRules } from './stay-rules/stay-rules.ts';

export const PropertyType = z.enum([
  'apartment',
  'house',
  'cabin',
  'cottage',
  'villa',
  'loft',
  'condo',
  'townhouse',
  'guesthouse',
  'bungalow',
  'chalet',
  'farm',
  'boat',
  'treehouse',
  'tiny_house',
  'bed_and_breakfast',
  'hotel',
  'room',
  'other',
]);
export type PropertyType = z.infer<typeof PropertyType>;

export const CancellationPolicy = z.enum(['flexible', 'moderate', 'strict']);
export type CancellationPolicy = z.infer<typeof CancellationPolicy>;

/** A GeoJSON point: longitude first. */
export const GeoPoint = z.strictObject({
  type: z.literal('Point'),
  coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
});

const words = (max: number) => z.string().trim().min(1).max(max);

export const Location = z.strictObject({
  address: words(200),
  city: words(100),
  state: z.string().trim().max(100).default(''),
  country: words(100),
  coordinates: GeoPoint,
});
export type Location = z.infer<typeof Location>;

export const Capacity = z.strictObject({
  max_guests: z.number().int().min(1).max(50),
  bedrooms: z.number().int().min(0).max(50),
  beds: z.number().int().min(0).max(100),
  bathrooms: z.number().min(0).max(50).multipleOf(0.5),
});
export type Capacity = z.infer<typeof Capacity>;

/** An amenity's name in lower case with underscores: `wifi`, `hot_tub`. */
export const Amenity = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9_ -]{0,39}$/)
  .transform((name) => name.replace(/[ -]+/g, '_'));

/** A link to a picture elsewhere. */
const Link = z.url({ protocol: /^https?$/ }).max(500);
/** A picture uploaded here, by its largest WebP. */
const Uploaded = z.string().regex(/^\/media\/[0-9a-f-]{36}\/[0-9a-f]{64}\/\d{1,4}\.webp$/);
const Pictures = z.array(z.union([Uploaded, Link])).max(100);

const fields = {
  title: words(120),
  description: words(5000),
  price_per_night: Amount.min(1),
  currency: Currency,
  location: Location,
  property_type: PropertyType,
  amenities: z.array(Amenity).max(100),
  capacity: Capacity,
  images: z.array(Link).max(50),
  instant_book: z.boolean(),
  cancellation_policy: CancellationPolicy,
  min_nights: z.number().int().min(1).max(365),
  max_nights: z.number().int().min(1).max(365),
  pricing: Pricing,
  stay_rules: StayRules,
};

/** Body of POST `/api/properties`. */
export const CreateListing = z
  .strictObject({
    ...fields,
    currency: fields.currency.default('USD'),
    images: fields.images.default([]),
    instant_book: fields.instant_book.default(false),
    cancellation_policy: fields.cancellation_policy.default('moderate'),
    min_nights: fields.min_nights.default(1),
    max_nights: fields.max_nights.default(365),
    pricing: Pricing.optional(),
    stay_rules: StayRules.optional(),
  })
  .refine((l) => l.min_nights <= l.max_nights, { path: ['max_nights'], message: 'must not be below min_nights' });
export type CreateListing = z.infer<typeof CreateListing>;

/** Body of PUT `/api/properties/{id}`: any of the fields, and the version they were read at unless `If-Match` says it. */
export const UpdateListing = z
  .strictObject({ ...fields, images: Pictures, is_active: z.boolean(), version: z.number().int().min(1) })
  .partial();
export type UpdateListing = z.infer<typeof UpdateListing>;

/** A listing as it is answered and as `listing-events` carries it. */
export const Listing = z.object({
  ...fields,
  images: Pictures,
  // Events from before there were such rules have neither.
  pricing: Pricing.default({}),
  stay_rules: StayRules.default({}),
  id: z.uuid(),
  host_id: z.uuid(),
  time_zone: z.string(),
  is_active: z.boolean(),
  version: z.number().int(),
  ...ListingRating.shape,
  created_at: Instant,
  updated_at: Instant,
});
export type Listing = z.infer<typeof Listing>;

export const ListingPage = z.object({ listings: z.array(Listing), pagination: Pagination });

const Sort = z.enum(['relevance', 'price', '-price', 'rating', 'distance']);
const list = z
  .string()
  .max(1000)
  .transform((text) =>
    text
      .split(',')
      .map((t) => t.trim())
      .filter(Boolean),
  );
const numbers = z.string().transform((text) => text.split(',').map(Number));

/** Query of GET `/api/properties/search`. */
export const SearchQuery = PageQuery.extend({
  city: words(100).optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lng: z.coerce.number().min(-180).max(180).optional(),
  radius_km: z.coerce.number().positive().max(500).optional(),
  bbox: numbers
    .pipe(
      z.tuple([
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
      ]),
    )
    .optional(),
  check_in: CalendarDate.optional(),
  check_out: CalendarDate.optional(),
  guests: z.coerce.number().int().min(1).max(50).optional(),
  min_price: z.coerce.number().min(0).optional(),
  max_price: z.coerce.number().min(0).optional(),
  property_type: PropertyType.optional(),
  /** Any of these, where `property_type` does not say just one. */
  property_types: list.pipe(z.array(PropertyType).max(20)).optional(),
  amenities: list.pipe(z.array(Amenity).max(20)).optional(),
  bedrooms: z.coerce.number().int().min(0).max(50).optional(),
  q: z.string().trim().max(200).optional(),
  sort: Sort.default('relevance'),
  cursor: z.string().max(500).optional(),
  /** Whether a signed-in traveler's preferences fill in price, types and amenities that are not said here. */
  defaults: z.stringbool().optional(),
})
  .refine((s) => (s.lat === undefined) === (s.lng === undefined), { path: ['lat'], message: 'lat and lng go together' })
  .refine((s) => (s.check_in === undefined) === (s.check_out === undefined), {
    path: ['check_in'],
    message: 'check_in and check_out go together',
  })
  .refine((s) => !s.check_in || !s.check_out || s.check_in < s.check_out, {
    path: ['check_out'],
    message: 'must be after check_in',
  })
  .refine((s) => s.sort !== 'distance' || s.lat !== undefined, { path: ['sort'], message: 'distance needs lat and lng' })
  .refine((s) => s.radius_km === undefined || s.lat !== undefined, { path: ['radius_km'], message: 'needs lat and lng' })
  .refine((s) => [s.city, s.lat, s.bbox].filter((place) => place !== undefined).length <= 1, {
    path: ['city'],
    message: 'one of city, lat with lng, and bbox',
  })
  .refine((s) => !s.bbox || s.bbox[1] <= s.bbox[3], { path: ['bbox'], message: 'west,south,east,north: south is above north' })
  .refine((s) => s.min_price === undefined || s.max_price === undefined || s.min_price <= s.max_price, {
    path: ['max_price'],
    message: 'must not be below min_price',
  })
  .refine((s) => s.cursor === undefined || s.page === 1, { path: ['page'], message: 'either page or cursor' });
export type SearchQuery = z.infer<typeof SearchQuery>;

export const Facets = z.object({
  property_type: z.record(z.string(), z.number()),
  amenities: z.record(z.string(), z.number()),
  price: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
});
export type Facets = z.infer<typeof Facets>;

/** A listing as a search finds it. */
export const FoundListing = Listing.extend({
  /** What the whole stay costs, where dates were given: for `guests`, or one, without a coupon; as booking would charge it. */
  stay: z.object({ total_price: z.number(), currency: Currency, nights: z.number().int() }).optional(),
  /** Whether it is a favourite of the traveler who is signed in; missing for others, and while that cannot be told. */
  is_favorite: z.boolean().optional(),
});
export type FoundListing = z.infer<typeof FoundListing>;

export const SearchResults = z.object({
  listings: z.array(FoundListing),
  pagination: Pagination,
  facets: Facets,
  /** With `defaults=true`: what preferences filled in. */
  defaults: z
    .object({ min_price: z.number(), max_price: z.number(), property_types: z.array(PropertyType), amenities: z.array(Amenity) })
    .partial()
    .optional(),
});
export type SearchResults = z.infer<typeof SearchResults>;
