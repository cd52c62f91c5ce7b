import type { Stop } from '#contracts';
import { clock, toActivity } from '../activities/activities.ts';
import type { DayToPlan, PlannedStop } from './trip.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;

/** A planned stop as it is answered. */
export function toStop(
  { place, meal, start, end, travelMinutes, travel, travelCost, cost }: PlannedStop,
  home: { lat: number; lng: number },
  interests: string[],
  { weekday }: DayToPlan,
  meals: string,
): Stop {
  const known = place && toActivity(place, home, interests, weekday);
  const eating = {
    id: `meal/${meal}`,
    name: meal === 'lunch' ? 'Lunch nearby' : 'Dinner nearby',
    category: 'meal',
    interests: [meals],
  };
  return {
    activity: known ?? eating,
    part: start < NOON ? 'morning' : start < EVENING ? 'afternoon' : 'evening',
    start: clock(start),
    end: clock(end),
    travel_minutes: travelMinutes,
    travel,
    travel_cost: travelCost,
    cost,
  };
}
