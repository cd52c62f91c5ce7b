import type { Mobility, Stop } from '#contracts';
import { distanceKm } from '../places/distance.ts';

type Point = { lat: number; lng: number };
export type Move = { minutes: number; travel: Stop['travel']; cost: number };

const WALK_KMH = 4.5;
const RIDE_KMH = 28;
const WAIT_MINUTES = 8;
/** Streets are longer than the crow flies. */
const DETOUR = 1.3;
const FARE = 3;

/** How far people walk at once, in km. */
export const walkable: Record<Mobility, number> = { full: 2, limited: 0.5, wheelchair: 0.5 };

/** The way from one point to another: on foot where that can be walked, else a ride, for a fare each. */
export function moveTo(from: Point, to: Point, mobility: Mobility, people: number): Move {
  const km = distanceKm(from, to) * DETOUR;
  const travel = (mode: 'walk' | 'ride') => ({ mode, km: Math.round(km * 10) / 10 });
  if (km <= walkable[mobility]) return { minutes: Math.ceil((km / WALK_KMH) * 60), travel: travel('walk'), cost: 0 };
  return { minutes: WAIT_MINUTES + Math.ceil((km / RIDE_KMH) * 60), travel: travel('ride'), cost: FARE * people };
}
