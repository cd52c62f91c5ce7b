import { Injectable } from '@nestjs/common';
import { addDays, type Weather, type WeatherQuery } from '#contracts';
import { Forecaster } from './forecaster.ts';
import { usualWeather } from './usual-weather.ts';

const DEFAULT_DAYS = 7;
const SURE_OF_FORECAST = 0.9;

/** The weather of some days: forecast where somebody forecasts it, else what the season usually brings. */
@Injectable()
export class WeatherService {
  constructor(private readonly forecaster: Forecaster) {}

  async weather({ lat, lng, from, to }: WeatherQuery, now = new Date()): Promise<Weather> {
    const today = now.toISOString().slice(0, 10);
    const first = from ?? (to && to < today ? to : today);
    const last = to ?? addDays(first, DEFAULT_DAYS - 1);
    const usual = usualWeather(lat, lng, first, last);
    const isNear = last >= addDays(today, -1) && first <= addDays(today, 16);
    const forecast = new Map((isNear ? await this.forecaster.forecast(lat, lng) : []).map((day) => [day.date, day]));
    const days = usual.days.map((day) => forecast.get(day.date) ?? day);
    const forecasts = days.filter(({ kind }) => kind === 'forecast').length;
    const share = forecasts / days.length;
    return {
      days,
      source: forecasts > 0 ? 'provider' : 'rules',
      confidence: Number((share * SURE_OF_FORECAST + (1 - share) * usual.confidence).toFixed(2)),
      inputs: [
        ...(forecasts > 0 ? ['forecast: Open-Meteo'] : []),
        ...(share < 1 ? [`climate normals: ${usual.nearest} and towns around`] : []),
      ],
    };
  }
}
