import { describe, expect, it } from 'vitest';
import { type Heard, heardParams, meansNothing, searchOf, together } from './heard.ts';

const heard = (some: Partial<Heard>): Heard => ({ filters: {}, wishes: [], not_understood: [], place: null, notes: [], ...some });

describe('what was heard', () => {
  it('is a search in a town that has homes, and around one that has none', () => {
    const filters = { city: 'Lisbon', guests: 4, amenities: ['sauna', 'wifi'] };
    expect(heardParams(heard({ filters, place: { name: 'Lisbon', lat: 38.7, lng: -9.1 } }))).toEqual({
      city: 'Lisbon',
      guests: '4',
      amenities: 'sauna,wifi',
    });
    expect(heardParams(heard({ filters, place: { name: 'Sintra', lat: 38.8, lng: -9.4, radius_km: 30 } }))).toEqual({
      guests: '4',
      amenities: 'sauna,wifi',
      near: 'Sintra',
      lat: '38.8',
      lng: '-9.4',
      radius_km: '30',
    });
  });

  it('means nothing when neither a filter nor a wish is in it', () => {
    expect(meansNothing(heard({ not_understood: ['lantern'] }))).toBe(true);
    expect(meansNothing(heard({ wishes: ['quiet'] }))).toBe(false);
  });

  it('goes behind what was chosen, and so does its place', () => {
    const understood = { near: 'Sintra', lat: '38.8', lng: '-9.4', radius_km: '30', guests: '4' };
    expect(together(understood, { city: 'Lisbon', sort: 'price' })).toEqual({ city: 'Lisbon', sort: 'price', guests: '4' });
    expect(together(understood, { guests: '2' })).toEqual({ ...understood, guests: '2' });
  });

  it('stays with its words unless it was changed by hand', () => {
    const understood = { city: 'Lisbon', guests: '4' };
    const shown = { ...understood, say: 'four in Lisbon' };
    expect(searchOf(shown, understood)).toEqual({ say: 'four in Lisbon', city: '', guests: '' });
    expect(searchOf({ ...shown, guests: '5' }, understood)).toEqual({ say: 'four in Lisbon', city: '', guests: '5' });
    expect(searchOf({ ...shown, city: '' }, understood)).toEqual({ say: '', city: '', guests: '4' });
  });
});
