import { costOfLevel, factsOf } from '../activities/categories.ts';
import { matched, priceOf } from '../activities/activities.ts';
import { hoursOf, type Place } from '../activities/place.ts';
import { distanceKm } from '../places/distance.ts';
import { EAT_WITHIN_KM, type MealLevel, meals, servesMeals } from './meals.ts';
import { moveTo } from './moves.ts';
import { type DayToPlan, paces, type PlannedStop, RAINY, type Wishes } from './trip.ts';

/** How many unfinished days are kept at each step of the search. */
const BEAM = 14;

type Point = { lat: number; lng: number };
type State = { time: number; at: Point; stops: PlannedStop[]; visits: number; score: number; cost: number; eaten: Set<string> };
export type DayPlan = { stops: PlannedStop[]; cost: number };
export type DayProblem = { day: DayToPlan; home: Point; places: Place[]; wishes: Wishes; meals: MealLevel; budget: number };

/**
 * A day out of places, by a beam search over what to do next: every unfinished day is one that can be done, with its ways, opening
 * hours, meals and money, so whatever comes out can be done. The best is the one with the most of what is liked.
 */
export function planDay(problem: DayProblem): DayPlan {
  const { day, home, wishes } = problem;
  const first: State = { time: day.begins, at: home, stops: [], visits: 0, score: 0, cost: 0, eaten: new Set() };
  let best = finish(first, problem);
  let states = [first];
  for (let step = 0; step < paces[wishes.pace].stops && states.length > 0; step++) {
    const next = states.flatMap((state) => problem.places.flatMap((place) => visit(state, place, problem) ?? []));
    states = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
    for (const state of states) {
      const whole = finish(state, problem);
      if (whole && (!best || whole.score > best.score)) best = whole;
    }
  }
  return { stops: best?.stops ?? [], cost: best?.cost ?? 0 };
}

/** The day with a place visited next, after a meal where one is due; null when that cannot be. */
function visit(before: State, place: Place, problem: DayProblem): State | null {
  const state = eatIfDue(before, problem);
  const { day, wishes } = problem;
  const hours = state && hoursOf(place, day.weekday);
  // The meal just had may have been there.
  if (!state || !hours || state.stops.some((stop) => stop.place === place)) return null;
  const move = moveTo(state.at, place, wishes.mobility, wishes.people);
  const rest = state.stops.length > 0 ? paces[wishes.pace].rest : 0;
  const start = Math.max(state.time + rest + move.minutes, hours.opens);
  const end = start + factsOf(place.category).minutes;
  const cost = costOfLevel[priceOf(place)] * wishes.people;
  const spent = state.cost + cost + move.cost;
  if (end > Math.min(hours.closes, day.ends) || spent > problem.budget || skipsMeal(state, start, end, day)) return null;
  const waits = start - state.time - move.minutes - rest;
  const score = state.score + likes(place, state, problem) - move.minutes * 0.15 - waits * 0.04 - (cost / wishes.people) * 0.05;
  const stop = { place, meal: null, start, end, travelMinutes: move.minutes, travel: move.travel, travelCost: move.cost, cost };
  return { ...state, time: end, at: place, stops: [...state.stops, stop], visits: state.visits + 1, score, cost: spent };
}

function likes(place: Place, state: State, { day, wishes }: DayProblem): number {
  const { indoor } = factsOf(place.category);
  const isRainy = day.weather.rain_chance >= RAINY;
  const again = state.stops.filter((stop) => stop.place?.category === place.category).length;
  const weather = isRainy ? (indoor ? 4 : -8) : indoor ? 0 : 1;
  return 9 - Math.min(6, place.rank / 8) + 9 * Math.min(2, matched(place, wishes.interests).length) + weather - 3 * again;
}

/** Lunch and dinner have their hours: nothing may begin or go on across them. */
function skipsMeal(state: State, start: number, end: number, day: DayToPlan): boolean {
  return (['lunch', 'dinner'] as const).some((meal) => {
    if (state.eaten.has(meal) || !isPossible(meal, day)) return false;
    return end > meals[meal].until || (start >= meals[meal].until && day.begins < meals[meal].until);
  });
}

const isPossible = (meal: 'lunch' | 'dinner', day: DayToPlan) =>
  day.begins <= meals[meal].from && day.ends >= meals[meal].until + meals[meal].minutes;

function eatIfDue(state: State, problem: DayProblem): State | null {
  let fed: State | null = state;
  for (const meal of ['lunch', 'dinner'] as const)
    if (fed && !fed.eaten.has(meal) && isPossible(meal, problem.day) && fed.time >= meals[meal].from)
      fed = eat(fed, meal, problem);
  return fed;
}

/** A meal at a place nearby that is known and open, else wherever one is; null when the money does not reach. */
function eat(state: State, meal: 'lunch' | 'dinner', { places, day, wishes, meals: level, budget }: DayProblem): State | null {
  const earliest = Math.max(state.time, meals[meal].from);
  const { minutes } = meals[meal];
  const known = places.find((place) => {
    const hours = servesMeals(place) && level.name === 'restaurant' ? hoursOf(place, day.weekday) : null;
    if (!hours || distanceKm(place, state.at) > EAT_WITHIN_KM || state.stops.some((stop) => stop.place === place)) return false;
    const arrives = Math.max(earliest, state.time + moveTo(state.at, place, wishes.mobility, wishes.people).minutes);
    return arrives >= hours.opens && arrives + minutes <= Math.min(hours.closes, day.ends);
  });
  const move = moveTo(state.at, known ?? state.at, wishes.mobility, wishes.people);
  const start = Math.max(earliest, state.time + move.minutes);
  const cost = level[meal] * wishes.people;
  const spent = state.cost + cost + move.cost;
  if (spent > budget || start + minutes > day.ends) return null;
  const way = { travelMinutes: move.minutes, travel: move.travel, travelCost: move.cost };
  const stop = { place: known ?? null, meal, start, end: start + minutes, ...way, cost };
  const stops = [...state.stops, stop];
  return { ...state, time: stop.end, at: known ?? state.at, stops, cost: spent, eaten: new Set([...state.eaten, meal]) };
}

/** The rest of the day's meals after the last visit. */
function finish(state: State, problem: DayProblem): State | null {
  let whole: State | null = state;
  for (const meal of ['lunch', 'dinner'] as const)
    if (whole && !whole.eaten.has(meal) && isPossible(meal, problem.day)) whole = eat(whole, meal, problem);
  return whole;
}
