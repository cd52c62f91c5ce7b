import { addDays } from '../../../libs/contracts/src/index.ts';
import type { Town } from '../listings.ts';
import type { Ask, Asks } from '../load/plan.ts';

/** Half by the name of a town, half around its middle; each finds all homes of the town and answers the first page. */
export function searches(towns: Town[]): Asks {
  const soon = addDays(new Date().toISOString().slice(0, 10), 20);
  const list = towns.flatMap(({ city, lat, lng }, index): Ask[] => {
    const check_in = addDays(soon, index % 60);
    const nights = `check_in=${check_in}&check_out=${addDays(check_in, 3)}`;
    const around = `lat=${lat}&lng=${lng}&radius_km=30`;
    return [`city=${encodeURIComponent(city)}&${nights}`, `${around}&${nights}`].map((query) => ({
      method: 'GET',
      path: `/api/properties/search?${query}`,
    }));
  });
  return { tokens: [], list };
}
