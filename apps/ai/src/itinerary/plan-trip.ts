import { inOrder } from '../activities/activities.ts';
import type { Place } from '../activities/place.ts';
import { type MealLevel, mealsWithin } from './meals.ts';
import { type DayPlan, planDay } from './plan-day.ts';
import { canVisit, type DayToPlan, type Wishes } from './trip.ts';

/** How many places a day chooses from. */
const CHOICE = 36;

export type TripPlan = { days: DayPlan[]; cost: number; meals: MealLevel };

/** Day after day, each from what is left of places and money; no place is visited twice. Pure. */
export function planTrip(days: DayToPlan[], home: { lat: number; lng: number }, places: Place[], wishes: Wishes): TripPlan {
  const meals = mealsWithin(wishes.budget, wishes.people, days.length);
  const mealsADay = (meals.lunch + meals.dinner) * wishes.people;
  const possible = inOrder(
    places.filter((place) => canVisit(place, wishes.mobility)),
    home,
    wishes.interests,
  );
  const visited = new Set<Place>();
  const plans: DayPlan[] = [];
  let left = wishes.budget ?? Infinity;
  for (const [index, day] of days.entries()) {
    const daysLeft = days.length - index;
    // A day may spend its even share of what is not for meals, so that the last day is not the poor one.
    const budget = Number.isFinite(left) ? mealsADay + Math.max(0, left - mealsADay * daysLeft) / daysLeft : Infinity;
    const choice = possible.filter((place) => !visited.has(place)).slice(0, CHOICE);
    const plan = planDay({ day, home, places: choice, wishes, meals, budget: Math.min(budget, left) });
    for (const { place } of plan.stops) if (place) visited.add(place);
    plans.push(plan);
    left -= plan.cost;
  }
  return { days: plans, cost: plans.reduce((sum, { cost }) => sum + cost, 0), meals };
}
