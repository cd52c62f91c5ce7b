import { CreateListing, fractionDigits } from '#contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityKey } from './city-key.ts';
import { draft, ListingRefused, remove, revise } from './listing.ts';

const at = { id: 'l', hostId: 'h', timeZone: 'Europe/Madrid', now: '2027-01-01T00:00:00.000Z' };
const fields = CreateListing.parse({
  title: 'A loft',
  description: 'Light and quiet.',
  price_per_night: 99.5,
  location: {
    address: 'Carrer Gran 1',
    city: 'Barcelona',
    country: 'Spain',
    coordinates: { type: 'Point', coordinates: [2.17, 41.39] },
  },
  property_type: 'loft',
  amenities: ['wifi', 'WiFi', 'hot tub'],
  capacity: { max_guests: 2, bedrooms: 1, beds: 1, bathrooms: 1 },
});

describe('a listing', () => {
  it('begins at version 1, active, each amenity once', () => {
    expect(draft(fields, at)).toMatchObject({ version: 1, is_active: true, rating: null, amenities: ['wifi', 'hot_tub'] });
  });

  it('counts its versions through changes to its removal', () => {
    const revised = revise(draft(fields, at), { title: 'A better loft' }, 'Europe/Paris', '2027-01-02T00:00:00.000Z');
    expect(revised).toMatchObject({ version: 2, title: 'A better loft', time_zone: 'Europe/Paris', created_at: at.now });
    expect(remove(revised, '2027-01-03T00:00:00.000Z')).toMatchObject({ version: 3, is_active: false });
  });

  it('refuses a change that leaves fewer nights at most than at least', () => {
    const listing = draft({ ...fields, min_nights: 5 }, at);
    expect(() => revise(listing, { max_nights: 4 }, at.timeZone, at.now)).toThrow(ListingRefused);
  });

  it('takes a price exactly when the currency has its decimals', () => {
    const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(currencies, fc.integer({ min: 1, max: 999_999 }), fc.nat(4), (currency, units, decimals) => {
        const price = Number((units / 10 ** decimals).toFixed(decimals));
        fc.pre(price >= 1);
        const fits = (String(price).split('.')[1] ?? '').length <= fractionDigits(currency);
        expect(isTaken(price, currency)).toBe(fits);
      }),
    );
  });
});

describe('a city’s name', () => {
  it('is compared without case, accents and doubled spaces', () => {
    expect(cityKey(' SÃO  Paulo ')).toBe(cityKey('sao paulo'));
    expect(cityKey('Valparaíso')).not.toBe(cityKey('Val paraiso'));
  });
});

function isTaken(price: number, currency: string): boolean {
  try {
    return draft({ ...fields, price_per_night: price, currency }, at).price_per_night === price;
  } catch (error) {
    return !(error instanceof ListingRefused);
  }
}
