import { expect, it } from 'vitest';
import { climateAt, stations } from './climate.ts';

it('has twelve months of sound figures for every town', () => {
  for (const { name, lat, lng, highs, lows, rainDays } of stations) {
    expect([name, highs.length, lows.length, rainDays.length]).toEqual([name, 12, 12, 12]);
    expect([name, Math.abs(lat) <= 90 && Math.abs(lng) <= 180]).toEqual([name, true]);
    for (let month = 0; month < 12; month++) {
      expect([name, month, highs[month]! > lows[month]!]).toEqual([name, month, true]);
      expect([name, month, rainDays[month]! >= 0 && rainDays[month]! <= 28]).toEqual([name, month, true]);
      // From one month to the next no normal leaps.
      expect([name, month, Math.abs(highs[month]! - highs[(month + 1) % 12]!) <= 10]).toEqual([name, month, true]);
    }
  }
});

it('answers with a town’s own figures there', () => {
  expect(climateAt(41.39, 2.17)).toMatchObject({
    nearest: 'Barcelona',
    highs: stations.find(({ name }) => name === 'Barcelona')?.highs,
  });
});

it('guesses places it does not know within a few degrees: each town from all others', () => {
  const errors = stations.map((left) => {
    const guess = climateAt(
      left.lat,
      left.lng,
      stations.filter((station) => station !== left),
    );
    const off = (months: 'highs' | 'lows' | 'rainDays') =>
      left[months].reduce((sum, value, month) => sum + Math.abs(value - guess[months][month]!), 0) / 12;
    return { name: left.name, km: guess.km, highs: off('highs'), lows: off('lows'), rain: off('rainDays') };
  });
  const mean = (list: typeof errors, what: 'highs' | 'lows' | 'rain') => list.reduce((sum, e) => sum + e[what], 0) / list.length;
  const near = errors.filter(({ km }) => km < 500);
  for (const [what, list] of Object.entries({ all: errors, 'with a town within 500 km': near }))
    console.log(
      `${what} (${list.length}): highs ±${mean(list, 'highs').toFixed(1)} °C, lows ±${mean(list, 'lows').toFixed(1)} °C, rain ±${mean(list, 'rain').toFixed(1)} days a month`,
    );
  expect(mean(errors, 'highs')).toBeLessThan(5);
  expect(mean(near, 'highs')).toBeLessThan(3.5);
});
