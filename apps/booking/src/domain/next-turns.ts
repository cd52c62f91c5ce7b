import { addDays } from '#contracts';

/** Nights somebody waits for; `check_out` is exclusive. */
export type Wanted = { check_in: string; check_out: string };

/**
 * Of those who wait for nights that are free, in their order, all who can be told now: each whose nights nobody has been told of who came
 * before. Nights of preparation after a stay belong to it.
 */
export function nextTurns<T extends Wanted>(waiting: T[], onTurn: Wanted[], preparationDays: number): T[] {
  const overlaps = (a: Wanted, b: Wanted) =>
    a.check_in < addDays(b.check_out, preparationDays) && b.check_in < addDays(a.check_out, preparationDays);
  const told: T[] = [];
  for (const one of waiting) if (![...onTurn, ...told].some((other) => overlaps(one, other))) told.push(one);
  return told;
}
