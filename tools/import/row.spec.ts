import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CreateListing } from '#contracts';
import { idOf } from './ids.ts';
import { cityOfFile } from './place.ts';
import { listingIn, type Row, RowRejected } from './row.ts';
import { amenitiesOf, bathroomsOf, priceOf, typeOf } from './terms.ts';

const summary: Row = {
  id: '18674',
  name: 'Huge flat, “for 8” 🏖️ close to Sagrada Família',
  host_id: '71615',
  neighbourhood_group: 'Eixample',
  neighbourhood: 'la Sagrada Família',
  latitude: '41.4042',
  longitude: '2.17306',
  room_type: 'Entire home/apt',
  price: '121',
  minimum_nights: '1',
  number_of_reviews: '21',
  last_review: '12/19/21',
  reviews_per_month: '',
};

const detailed: Row = {
  ...summary,
  description: 'Sunny.<br /><b>The space</b><br />Two rooms',
  neighbourhood: 'Asheville, North Carolina, United States',
  neighbourhood_cleansed: '28801',
  neighbourhood_group_cleansed: '',
  latitude: '35.6',
  longitude: '-82.55',
  property_type: 'Private room in guesthouse',
  room_type: 'Private room',
  accommodates: '3',
  bathrooms: '',
  bathrooms_text: '1.5 shared baths',
  bedrooms: '',
  beds: '2',
  amenities: '["Wifi", "Hot tub", "Caf\\u00e9 machine", "65\\" HDTV with Netflix, premium cable, Apple TV", "日本"]',
  price: '$1,234.00',
  minimum_nights: '2',
  maximum_nights: '1125',
  review_scores_rating: '4.87',
  instant_bookable: 't',
  picture_url: 'https://a0.example.com/pictures/1.jpg',
};

describe('a row', () => {
  it('of a summary becomes a listing, with what it does not say told by file and coordinates', () => {
    const { listing, ...rest } = listingIn(summary, { city: 'Barcelona' });
    expect(rest).toEqual({ id: idOf('listing', '18674'), host_id: idOf('host', '71615'), rating: null, review_count: 21 });
    expect(listing).toMatchObject({
      title: summary.name,
      price_per_night: 121,
      currency: 'EUR',
      property_type: 'apartment',
      location: { address: 'la Sagrada Família', city: 'Barcelona', state: 'Eixample', country: 'Spain' },
      min_nights: 1,
    });
  });

  it('of a detailed file becomes a listing with all it says', () => {
    const { listing, rating } = listingIn(detailed, {});
    expect(rating).toBe(4.87);
    expect(listing).toMatchObject({
      description: 'Sunny. The space Two rooms',
      price_per_night: 1234,
      currency: 'USD',
      property_type: 'room',
      capacity: { max_guests: 3, bedrooms: 1, beds: 2, bathrooms: 1.5 },
      location: { address: '28801', city: 'Asheville', state: 'North Carolina', country: 'United States' },
      max_nights: 365,
      instant_book: true,
      images: [detailed.picture_url],
    });
    expect(listing.amenities).toEqual(['wifi', 'hot_tub', 'cafe_machine', '65_hdtv_with_netflix_premium_cable_apple']);
  });

  it('is told from others whose long id a spreadsheet has cut to the same', () => {
    const cut = { ...summary, id: '7.13E+17' };
    expect(listingIn({ ...cut, latitude: '41.5' }, {}).id).not.toBe(listingIn(cut, {}).id);
    expect(listingIn({ ...cut, price: '99' }, {}).id).toBe(listingIn(cut, {}).id);
  });

  it.each([
    [{ price: '' }, 'price is absent'],
    [{ price: '$0.00' }, 'price is 0'],
    [{ minimum_nights: '999' }, 'minimum_nights is 999'],
    [{ latitude: '' }, 'latitude is absent'],
    [{ latitude: '95' }, 'latitude 95 is not on Earth'],
    [{ id: ' ' }, 'id is absent'],
    [{ host_id: '' }, 'host_id is absent'],
  ])('with %j is rejected: %s', (cells, reason) => {
    expect(() => listingIn({ ...summary, ...cells }, {})).toThrow(reason);
  });

  it('whatever its cells hold becomes a valid listing or is rejected', () => {
    const cells = fc.dictionary(fc.constantFrom(...Object.keys(detailed)), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(cells, (cells) => {
        try {
          expect(CreateListing.safeParse(listingIn({ ...detailed, ...cells }, {}).listing).success).toBe(true);
        } catch (error) {
          if (!(error instanceof RowRejected)) throw error;
        }
      }),
    );
  });
});

describe('what a cell says', () => {
  it('is a price in any of its forms', () => {
    expect(['$1,234.00', '1234', '€1.234.567', '99,50', '', 'free'].map(priceOf)).toEqual([
      1234,
      1234,
      undefined,
      99.5,
      undefined,
      undefined,
    ]);
  });

  it('is bathrooms in halves', () => {
    expect(['1.5 shared baths', 'Half-bath', '2 baths', '', '0 baths'].map(bathroomsOf)).toEqual([1.5, 0.5, 2, 1, 0]);
  });

  it.each([
    ['Entire rental unit', 'apartment'],
    ['Entire home/apt', 'apartment'],
    ['Entire home', 'house'],
    ['Tiny home', 'tiny_house'],
    ['Entire guesthouse', 'guesthouse'],
    ['Room in boutique hotel', 'hotel'],
    ['Private room in villa', 'room'],
    ['Entire loft', 'loft'],
    ['Yurt', 'other'],
  ])('%s is a %s', (called, type) => expect(typeOf(called)).toBe(type));

  it('is a list of amenities, however it is written', () => {
    expect(amenitiesOf('{TV,"Hot tub"}')).toEqual(['tv', 'hot_tub']);
    expect(amenitiesOf(undefined)).toEqual([]);
  });

  it('is a city in the name of a file', () => {
    expect(['listings-barcelona.csv', 'listings-san_francisco.csv.gz', 'listings.csv.gz'].map(cityOfFile)).toEqual([
      'Barcelona',
      'San Francisco',
      undefined,
    ]);
  });
});
