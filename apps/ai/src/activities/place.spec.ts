import { describe, expect, it } from 'vitest';
import { distanceKm } from '../places/distance.ts';
import { Gazetteer } from '../places/gazetteer.ts';
import { worldTowns } from '../places/world-towns.ts';
import { shippedPlaces } from './place.ts';
import { demoListings } from '../../../../tools/demo-data/listings.ts';

const destinations = Map.groupBy(shippedPlaces, ({ destination }) => destination);

describe('the places that ship', () => {
  it('are 1,500 or more in 40 destinations or more, none twice', () => {
    console.log(`${shippedPlaces.length} places in ${destinations.size} destinations`);
    expect(shippedPlaces.length).toBeGreaterThanOrEqual(1500);
    expect(destinations.size).toBeGreaterThanOrEqual(40);
    const ids = shippedPlaces.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('lie where their destination does, by an independent list of towns', () => {
    const gazetteer = new Gazetteer(worldTowns());
    const centres: Record<string, { lat: number; lng: number }> = { Queenstown: { lat: -45.03, lng: 168.66 } }; // another is larger
    for (const [destination, places] of destinations) {
      const centre = centres[destination] ?? gazetteer.inTheWorld(destination, true);
      if (!centre) throw new Error(`no such town: ${destination}`);
      const far = places.filter((place) => distanceKm(place, centre) > 60).map(({ name }) => name);
      expect([destination, far]).toEqual([destination, []]);
      const middle = places.map((place) => distanceKm(place, centre)).sort((a, b) => a - b)[places.length >> 1];
      expect([destination, middle! < 15]).toEqual([destination, true]);
    }
  });

  it('are around every home of the demo', () => {
    for (const { location } of demoListings) {
      const [lng, lat] = location.coordinates.coordinates;
      const near = shippedPlaces.filter((place) => distanceKm(place, { lat, lng }) < 40);
      expect([location.city, near.length >= 15]).toEqual([location.city, true]);
    }
  });
});
