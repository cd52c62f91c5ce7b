import { type StayRules, toDecimal } from '#contracts';
import type { ListingDocument } from '../../listings/listing.schema.ts';
import { cityKey } from '../../domain/city-key.ts';
import { wordsOf } from './text.ts';

/** What search knows of a listing that is open to guests. */
export type Entry = {
  id: string;
  version: number;
  lng: number;
  lat: number;
  /** As `cityKey` writes it. */
  city: string;
  /** As guests see it, whatever the currency. */
  price: number;
  /** 0 without reviews. */
  rating: number;
  type: string;
  guests: number;
  bedrooms: number;
  minNights: number;
  maxNights: number;
  rules: StayRules;
  /** The IANA time zone in which it lies. */
  zone: string;
  amenities: string[];
  /** Each word and where it stands: the sum of `inTitle`, `inCity` and `inDescription`. */
  words: Map<string, number>;
  /** Taken nights as day numbers: from, to (exclusive), from, to, … */
  taken: number[];
};

export const inDescription = 1;
export const inCity = 2;
export const inTitle = 4;

/** The fields of a document that search reads, as MongoDB is asked for them. */
export const searchedFields = {
  _id: 1,
  version: 1,
  title: 1,
  description: 1,
  location: 1,
  price_per_night: 1,
  currency: 1,
  rating: 1,
  property_type: 1,
  capacity: 1,
  min_nights: 1,
  max_nights: 1,
  time_zone: 1,
  amenities: 1,
  stays: 1,
  closed: 1,
  stay_rules: 1,
} as const satisfies Partial<Record<keyof ListingDocument, 1>>;

type SearchedField = Exclude<keyof typeof searchedFields, 'stay_rules'>;
/** What search reads of a document; those from before there were rules of stays have none. */
export type Searched = Pick<ListingDocument, SearchedField> & Partial<Pick<ListingDocument, 'stay_rules'>>;

/** A listing as search knows it. */
export function entryOf(listing: Searched): Entry {
  const { location, capacity } = listing;
  const [lng, lat] = location.coordinates.coordinates;
  return {
    id: listing._id,
    version: listing.version,
    lng,
    lat,
    city: cityKey(location.city),
    price: toDecimal(listing.price_per_night, listing.currency),
    rating: listing.rating ?? 0,
    type: listing.property_type,
    guests: capacity.max_guests,
    bedrooms: capacity.bedrooms,
    minNights: listing.min_nights,
    maxNights: listing.max_nights,
    rules: listing.stay_rules ?? {},
    zone: listing.time_zone,
    amenities: listing.amenities,
    words: placesOf([listing.description, inDescription], [location.city, inCity], [listing.title, inTitle]),
    taken: [...listing.stays.filter((stay) => stay.taken), ...listing.closed.ranges].flatMap(({ from, to }) => [
      dayOf(from),
      dayOf(to),
    ]),
  };
}

/** The number of a calendar date: days since 1970. */
export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

function placesOf(...texts: [text: string, place: number][]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [text, place] of texts) for (const word of wordsOf(text)) places.set(word, (places.get(word) ?? 0) | place);
  return places;
}
