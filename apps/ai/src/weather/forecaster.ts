import type { DayWeather } from '#contracts';

/** Who forecasts the weather: the days from today on, as far as they can be told. */
export abstract class Forecaster {
  /** @returns the days known, none when nobody tells. Never throws. */
  abstract forecast(lat: number, lng: number): Promise<DayWeather[]>;
}

/** Without a provider nothing is forecast: the climate has to do. */
export class NoForecaster extends Forecaster {
  forecast(): Promise<DayWeather[]> {
    return Promise.resolve([]);
  }
}
