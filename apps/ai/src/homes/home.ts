import type { Listing, PropertyType } from '#contracts';
import { plain } from '../places/plain.ts';

/** What the concierge keeps of a listing in memory. */
export type Home = {
  id: string;
  city: string;
  /** `townKey` of the city. */
  town: string;
  lat: number;
  lng: number;
  type: PropertyType;
  amenities: Set<string>;
  price: number;
  currency: string;
  guests: number;
  bedrooms: number;
  min_nights: number;
  max_nights: number;
  /** 0 without reviews. */
  rating: number;
  reviews: number;
};

/** A listing as the concierge keeps it. */
export function homeOf(listing: Listing): Home {
  const { location, capacity } = listing;
  const [lng, lat] = location.coordinates.coordinates;
  return {
    id: listing.id,
    city: location.city,
    town: townKey(location.city),
    lat,
    lng,
    type: listing.property_type,
    amenities: new Set(listing.amenities),
    price: listing.price_per_night,
    currency: listing.currency,
    guests: capacity.max_guests,
    bedrooms: capacity.bedrooms,
    min_nights: listing.min_nights,
    max_nights: listing.max_nights,
    rating: listing.rating ?? 0,
    reviews: listing.review_count,
  };
}

/** Towns are one whatever the accents and the case. */
export const townKey = (city: string): string => plain(city);

/** A rating as far as its number of reviews bears it out, from 0 to 1: few reviews count as average ones. */
export function quality({ rating, reviews }: Home): number {
  return (rating * reviews + 4.2 * 5) / (reviews + 5) / 5;
}
