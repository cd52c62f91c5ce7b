import tzLookup from '@photostructure/tz-lookup';
import { CreateListing, fractionDigits, type ImportedListing } from '#contracts';
import { idOf } from './ids.ts';
import { countryOf, type Place } from './place.ts';
import { amenitiesOf, bathroomsOf, countOf, plain, priceOf, typeOf } from './terms.ts';

export type Row = Record<string, string>;

const LONGEST_STAY = 365;

/** A row that cannot become a listing, and why. */
export class RowRejected extends Error {
  override name = 'RowRejected';
}

/**
 * The listing in a row of Inside Airbnb's summary or detailed file. `known` goes before what the row and its coordinates tell.
 * @throws RowRejected
 */
export function listingIn(row: Row, known: Partial<Place>): ImportedListing {
  const [source, host] = [row.id?.trim(), row.host_id?.trim()];
  if (!source) throw new RowRejected('id is absent');
  if (!host) throw new RowRejected('host_id is absent');
  const [lat, lng] = [degrees(row, 'latitude', 90), degrees(row, 'longitude', 180)];
  const place = placeOf(row, known, lat, lng);
  const fields = { ...termsIn(row, place), location: locationIn(row, place, lat, lng) };
  const listing = CreateListing.safeParse(fields);
  const issue = listing.error?.issues[0];
  if (!listing.success) throw new RowRejected(`${issue?.path.join('.') ?? 'row'}: ${issue?.message ?? 'is not valid'}`);
  const stars = Number.parseFloat(row.review_scores_rating ?? '');
  return {
    id: idOf('listing', sourceOf(source, row)),
    host_id: idOf('host', host),
    rating: Number.isFinite(stars) ? Math.min(5, Math.max(0, stars)) : null,
    review_count: countOf(row.number_of_reviews, 0, 1_000_000, 0),
    listing: listing.data,
  };
}

/** Spreadsheets write long ids as `7.13E+17`, which many then share: such a listing is known by its host and its place as well. */
function sourceOf(id: string, { host_id, latitude, longitude }: Row): string {
  return /^\d+(\.\d+)?E\+?\d+$/i.test(id) ? [id, host_id, latitude, longitude].join(' ') : id;
}

function termsIn(row: Row, { city, currency }: Place) {
  const room = plain(row.property_type || row.room_type || 'Home', 60);
  const area = plain(row.neighbourhood_cleansed || row.neighbourhood || '', 100);
  const isRoom = typeOf(room) === 'room';
  const bedrooms = countOf(row.bedrooms, 0, 50, 1);
  return {
    title: plain(row.name ?? '', 120) || `${room} in ${area || city}`.slice(0, 120),
    description: plain(row.description ?? '', 5000) || `${room} in ${[area, city].filter(Boolean).join(', ')}.`,
    price_per_night: nightPriceIn(row, currency),
    currency,
    property_type: typeOf(room),
    amenities: amenitiesOf(row.amenities),
    capacity: {
      max_guests: countOf(row.accommodates, 1, 50, isRoom ? 2 : 4),
      bedrooms,
      beds: countOf(row.beds, 0, 100, Math.max(1, bedrooms)),
      bathrooms: bathroomsOf(row.bathrooms_text || row.bathrooms || ''),
    },
    images: /^https?:\/\/\S+$/.test(row.picture_url ?? '') ? [row.picture_url] : [],
    instant_book: row.instant_bookable === 't',
    min_nights: shortestIn(row),
    max_nights: countOf(row.maximum_nights, shortestIn(row), LONGEST_STAY, LONGEST_STAY),
  };
}

function nightPriceIn(row: Row, currency: string): number {
  const price = priceOf(row.price ?? '');
  if (price === undefined) throw new RowRejected('price is absent');
  if (price === 0) throw new RowRejected('price is 0');
  return Number(price.toFixed(fractionDigits(currency)));
}

function shortestIn(row: Row): number {
  const nights = countOf(row.minimum_nights, 1, 100_000, 1);
  if (nights > LONGEST_STAY)
    throw new RowRejected(`minimum_nights is ${nights}; the longest stay here is ${LONGEST_STAY} nights`);
  return nights;
}

function degrees(row: Row, column: 'latitude' | 'longitude', max: number): number {
  const value = Number(row[column]?.trim() || 'none');
  if (Number.isNaN(value)) throw new RowRejected(`${column} is absent`);
  if (Math.abs(value) > max) throw new RowRejected(`${column} ${value} is not on Earth`);
  return value;
}

function locationIn(row: Row, { city, state, country }: Place, lat: number, lng: number) {
  const address = plain(row.neighbourhood_cleansed || row.neighbourhood || '', 200) || city;
  return { address, city, state, country, coordinates: { type: 'Point', coordinates: [lng, lat] } };
}

/** Detailed files say `Asheville, North Carolina, United States`; summaries at most a part of the town. */
function placeOf(row: Row, known: Partial<Place>, lat: number, lng: number): Place {
  const told = (row.neighbourhood ?? '').split(',').map((part) => plain(part, 100));
  const [city, state, country] = told.length >= 3 && row.neighbourhood_cleansed ? [told[0], told.at(-2), told.at(-1)] : [];
  const zone = tzLookup(lat, lng);
  const there = countryOf(zone);
  return {
    city: known.city ?? (city || (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')),
    state: known.state ?? state ?? plain(row.neighbourhood_group_cleansed || row.neighbourhood_group || '', 100),
    country: known.country ?? (country || there.country),
    currency: known.currency ?? there.currency,
  };
}
