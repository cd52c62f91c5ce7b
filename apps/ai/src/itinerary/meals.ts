import type { Place } from '../activities/place.ts';

export type MealLevel = { name: 'restaurant' | 'simple' | 'self-catered'; lunch: number; dinner: number };

const levels: MealLevel[] = [
  { name: 'restaurant', lunch: 16, dinner: 30 },
  { name: 'simple', lunch: 8, dinner: 14 },
  { name: 'self-catered', lunch: 0, dinner: 0 },
];
/** Meals may take up so much of a budget. */
const SHARE = 0.6;

/** The best meals a budget allows; self-catered ones are not counted as a cost of the trip. */
export function mealsWithin(budget: number | null, people: number, days: number): MealLevel {
  const fits = ({ lunch, dinner }: MealLevel) => budget === null || (lunch + dinner) * people * days <= budget * SHARE;
  return levels.find(fits) ?? (levels[2] as MealLevel);
}

/** Somewhere to eat must be this near, in km. */
export const EAT_WITHIN_KM = 0.8;
export const servesMeals = ({ category }: Place): boolean => category === 'food';

export const meals = {
  lunch: { from: 12 * 60, until: 14 * 60, minutes: 60 },
  dinner: { from: 18 * 60 + 30, until: 20 * 60 + 30, minutes: 75 },
} as const;
