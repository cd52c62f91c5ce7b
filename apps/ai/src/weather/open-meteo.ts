import { Logger } from '@nestjs/common';
import type { DayWeather } from '#contracts';
import { circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
import { z } from 'zod';
import { Forecaster } from './forecaster.ts';

const DAYS = 16;
const KEPT_MS = 60 * 60 * 1000;
const MOST_KEPT = 2000;
const TIMEOUT_MS = 1200;
const RETRY_MS = 60_000;
const LONGEST = 64 * 1024;

const degrees = z.number().min(-95).max(65).nullable();
const Answer = z.object({
  daily: z.object({
    time: z.array(z.iso.date()).max(31),
    temperature_2m_min: z.array(degrees),
    temperature_2m_max: z.array(degrees),
    precipitation_probability_max: z.array(z.number().min(0).max(100).nullable()),
  }),
});

/** Open-Meteo's forecast of sixteen days, kept for an hour; after three failures in a row it is left alone for a minute. */
export class OpenMeteo extends Forecaster {
  private readonly logger = new Logger(OpenMeteo.name);
  private readonly breaker = circuitBreaker(handleAll, { halfOpenAfter: RETRY_MS, breaker: new ConsecutiveBreaker(3) });
  private readonly kept = new Map<string, { at: number; days: Promise<DayWeather[]> }>();

  constructor(private readonly url: string) {
    super();
  }

  async forecast(lat: number, lng: number): Promise<DayWeather[]> {
    const key = `${lat.toFixed(1)},${lng.toFixed(1)}`; // the model's own grid is about as fine
    const known = this.kept.get(key);
    if (known && Date.now() - known.at < KEPT_MS) return known.days;
    const days = this.breaker
      .execute(() => this.ask(lat, lng))
      .catch((error: Error) => {
        this.kept.delete(key);
        if (!isBrokenCircuitError(error)) this.logger.warn(`no forecast: ${error.message}`);
        return [];
      });
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(key, { at: Date.now(), days });
    return days;
  }

  private async ask(lat: number, lng: number): Promise<DayWeather[]> {
    const query = new URLSearchParams({
      latitude: lat.toFixed(2),
      longitude: lng.toFixed(2),
      daily: 'temperature_2m_min,temperature_2m_max,precipitation_probability_max',
      forecast_days: String(DAYS),
      timezone: 'auto',
    });
    const response = await fetch(`${this.url}/v1/forecast?${query}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`Open-Meteo answered ${response.status}`);
    return toDays(Answer.parse(JSON.parse(await shortText(response))));
  }
}

/** @throws when a provider sends more than any forecast has. */
async function shortText(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LONGEST) throw new Error('the answer is too long');
  }
  return text;
}

function toDays({ daily }: z.infer<typeof Answer>): DayWeather[] {
  return daily.time.flatMap((date, i): DayWeather[] => {
    const [min_c, max_c, rain] = [
      daily.temperature_2m_min[i],
      daily.temperature_2m_max[i],
      daily.precipitation_probability_max[i],
    ];
    if (typeof min_c !== 'number' || typeof max_c !== 'number') return []; // the last days are sometimes not there yet
    return [{ date, min_c, max_c, rain_chance: (rain ?? 0) / 100, kind: 'forecast' }];
  });
}
