import type { Home } from '../homes/home.ts';
import { distanceKm } from '../places/distance.ts';

/** How alike two homes are, from 0 to 1: their kind, what they offer, their price where it can be compared, their size and where they are. */
export function likeness(a: Home, b: Home): number {
  const kind = a.type === b.type ? 1 : 0;
  const price = a.currency === b.currency ? Math.min(a.price, b.price) / Math.max(a.price, b.price, 1) : 0.5;
  const size = 1 - Math.min(1, Math.abs(a.guests - b.guests) / 6);
  const near = a.city === b.city ? 1 : Math.exp(-distanceKm(a, b) / 300);
  return 0.3 * kind + 0.3 * shared(a.amenities, b.amenities) + 0.15 * price + 0.1 * size + 0.15 * near;
}

/** Of the amenities of both, how many they share. */
function shared(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const name of a) if (b.has(name)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
