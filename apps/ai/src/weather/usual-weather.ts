import { addDays, type DayWeather } from '#contracts';
import { climateAt, type Normals } from './climate.ts';

export type Usual = { days: DayWeather[]; confidence: number; nearest: string };

/** What the days from `from` to `to` usually bring at a place. The farther the nearest town we know, the less sure. */
export function usualWeather(lat: number, lng: number, from: string, to: string): Usual {
  const { km, nearest, ...normals } = climateAt(lat, lng);
  const days: DayWeather[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(dayOf(date, normals));
  return { days, confidence: Number((0.6 * Math.exp(-Math.max(0, km - 30) / 1500)).toFixed(2)), nearest };
}

function dayOf(date: string, { highs, lows, rainDays }: Normals): DayWeather {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // A month's figures are those of its middle; between two middles the days go over evenly.
  const into = (day - 0.5) / length - 0.5;
  const at = (months: number[]) => {
    const here = months[month - 1] ?? 0;
    const there = months[(month + (into < 0 ? 10 : 0)) % 12] ?? here;
    return here + Math.abs(into) * (there - here);
  };
  const round = (value: number) => Math.round(value * 10) / 10;
  const rain_chance = Math.min(1, Math.round((at(rainDays) / 30.4) * 100) / 100);
  return { date, min_c: round(at(lows)), max_c: round(at(highs)), rain_chance, kind: 'climate' };
}
