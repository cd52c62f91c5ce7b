import type { CreateListing } from '#contracts';

/** Words in the description of every demo listing, by which a second seeding finds them. */
export const collection = 'Part of the Roost demo collection';

export type Town = Pick<CreateListing['location'], 'city' | 'state' | 'country'> & {
  currency?: string;
  lat: number;
  lng: number;
};

type Home = Pick<CreateListing, 'title' | 'description' | 'price_per_night' | 'property_type'> & {
  street: string;
  /** How far from the town's centre, in thousandths of a degree: north, east. */
  off: [north: number, east: number];
  amenities: string;
  /** Guests, bedrooms, beds, bathrooms. */
  sleeps: [guests: number, bedrooms: number, beds: number, bathrooms: number];
} & Partial<Pick<CreateListing, 'instant_book' | 'cancellation_policy' | 'min_nights' | 'max_nights'>>;

/** Homes in a town as the API takes them. */
export function homesIn(town: Town, homes: Home[]): CreateListing[] {
  const { city, state, country, currency = 'USD', lat, lng } = town;
  return homes.map(({ street, off: [north, east], amenities, sleeps, description, ...home }) => {
    const [max_guests, bedrooms, beds, bathrooms] = sleeps;
    const coordinates: [number, number] = [round(lng + east / 1000), round(lat + north / 1000)];
    return {
      currency,
      images: [],
      instant_book: false,
      cancellation_policy: 'moderate',
      min_nights: 1,
      max_nights: 365,
      ...home,
      description: `${description} ${collection}.`,
      location: { address: street, city, state, country, coordinates: { type: 'Point', coordinates } },
      amenities: amenities.split(' '),
      capacity: { max_guests, bedrooms, beds, bathrooms },
    };
  });
}

const round = (degrees: number) => Number(degrees.toFixed(5));
