import type { DayWeather, Mobility, Pace, Stop } from '#contracts';
import type { Category } from '../activities/categories.ts';
import type { Place } from '../activities/place.ts';

/** What a trip is to be like. Times are minutes after midnight. */
export type Wishes = {
  interests: string[];
  pace: Pace;
  people: number;
  budget: number | null;
  mobility: Mobility;
};

export type DayToPlan = { date: string; weekday: number; weather: DayWeather; begins: number; ends: number };

export type PlannedStop = {
  place: Place | null;
  meal: 'lunch' | 'dinner' | null;
  start: number;
  end: number;
  travelMinutes: number;
  travel: Stop['travel'];
  travelCost: number;
  cost: number;
};

export const paces: Record<Pace, { stops: number; rest: number; begins: number; ends: number }> = {
  relaxed: { stops: 3, rest: 30, begins: 10 * 60, ends: 21 * 60 + 30 },
  moderate: { stops: 4, rest: 20, begins: 9 * 60, ends: 22 * 60 + 30 },
  fast: { stops: 6, rest: 10, begins: 8 * 60 + 30, ends: 23 * 60 },
};

/** Kinds of places that ask more of people than some can give. */
const demanding: Record<Mobility, readonly Category[]> = {
  full: [],
  limited: ['hike', 'waterfall', 'tower', 'nature', 'island'],
  wheelchair: ['hike', 'waterfall', 'tower', 'nature', 'island', 'ruins', 'castle', 'beach'],
};

export const canVisit = (place: Place, mobility: Mobility): boolean => !demanding[mobility].includes(place.category);

/** From this chance on, a day counts as rainy. */
export const RAINY = 0.5;
