import { weekdayOf } from '../dates.ts';
import type { Rates } from './rates.ts';

const FRIDAY_AND_SATURDAY = [5, 6];

/** The rule that set the price of a night; `season` names which. */
export type NightRule = { rule: 'base' | 'weekend' | 'season' | 'season_weekend'; season?: string };

/**
 * What the night that begins on `date` costs, in minor units, and why. A season goes before the weekend, the weekend before the base
 * price; a season without a weekend price of its own costs the same every night.
 */
export function nightPrice(rates: Rates, date: string): NightRule & { price: number } {
  const isWeekend = () => (rates.weekend_days ?? FRIDAY_AND_SATURDAY).includes(weekdayOf(date));
  const season = rates.seasons?.find(({ from, to }) => from <= date && date < to);
  if (season?.weekend_price !== undefined && isWeekend())
    return { price: season.weekend_price, rule: 'season_weekend', season: season.name };
  if (season) return { price: season.price, rule: 'season', season: season.name };
  if (rates.weekend_price !== undefined && isWeekend()) return { price: rates.weekend_price, rule: 'weekend' };
  return { price: rates.base, rule: 'base' };
}
