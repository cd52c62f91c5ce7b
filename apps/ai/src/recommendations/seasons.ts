import { Injectable } from '@nestjs/common';
import type { Home } from '../homes/home.ts';
import { usualWeather } from '../weather/usual-weather.ts';

const MOST = 5000;

/** How pleasant towns usually are, by month. */
@Injectable()
export class Seasons {
  private readonly known = new Map<string, number>();

  /** From 0 to 1: best at 18 to 28 °C by day, and dry. */
  of(home: Home, date: string): number {
    const key = `${home.town} ${date.slice(0, 7)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const day = `${date.slice(0, 7)}-15`;
    const [weather] = usualWeather(home.lat, home.lng, day, day).days;
    const { max_c = 15, rain_chance = 0.3 } = weather ?? {};
    const warm = Math.max(0, 1 - Math.max(0, 18 - max_c, max_c - 28) / 18);
    const season = Number((0.7 * warm + 0.3 * (1 - rain_chance)).toFixed(3));
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(key, season);
    return season;
  }
}
