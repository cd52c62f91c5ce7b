import { distanceKm } from '../places/distance.ts';
import { climateNormals } from './climate-normals.ts';

type Months = number[];
export type Station = { name: string; lat: number; lng: number; highs: Months; lows: Months; rainDays: Months };
export type Normals = { highs: Months; lows: Months; rainDays: Months };

/** Within this the town's own figures are used as they are. */
const SAME_PLACE_KM = 30;
/** How far a town's difference from its latitude reaches. */
const REACH_KM = 600;

/** Towns of which we know what the months bring. */
export const stations: readonly Station[] = climateNormals
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', lat, lng, ...months] = line.split('|');
    const [highs = [], lows = [], rainDays = []] = months.map((list) => list.split(' ').map(Number));
    return { name, lat: Number(lat), lng: Number(lng), highs, lows, rainDays };
  });

/**
 * What the months bring at a place: the figures of a town that is there; else what its latitude brings, corrected by how the towns
 * around differ from theirs. `km` is how far the nearest is: the farther, the less to be trusted.
 */
export function climateAt(
  lat: number,
  lng: number,
  among: readonly Station[] = stations,
): Normals & { km: number; nearest: string } {
  const near = among.map((station) => ({ station, km: distanceKm(station, { lat, lng }) })).sort((a, b) => a.km - b.km);
  const [first] = near;
  if (!first) throw new Error('there are towns with known normals');
  const { station: nearest, km } = first;
  if (km <= SAME_PLACE_KM) return { ...nearest, km, nearest: nearest.name };
  const guess = (months: 'highs' | 'lows' | 'rainDays') => {
    const byLatitude = latitudeModel(among, months);
    const weights = near.slice(0, 6).map(({ station, km }) => ({ station, weight: Math.exp(-km / REACH_KM) / (km + 10) }));
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    return byLatitude(lat).map((usual, month) => {
      const off = weights.reduce(
        (o, { station, weight }) => o + weight * (station[months][month]! - byLatitude(station.lat)[month]!),
        0,
      );
      const trust = Math.exp(-Math.max(0, km - SAME_PLACE_KM) / (4 * REACH_KM));
      return usual + (sum > 0 ? (trust * off) / sum : 0);
    });
  };
  return {
    highs: guess('highs'),
    lows: guess('lows'),
    rainDays: guess('rainDays').map((days) => Math.max(0, days)),
    km,
    nearest: nearest.name,
  };
}

type ByLatitude = (lat: number) => Months;
const models = new WeakMap<readonly Station[], Map<string, ByLatitude>>();

/** For each month a cubic in the sine of the latitude, by least squares over all towns. */
function latitudeModel(among: readonly Station[], months: 'highs' | 'lows' | 'rainDays'): ByLatitude {
  const known = models.get(among) ?? new Map<string, ByLatitude>();
  models.set(among, known);
  const model = known.get(months) ?? fit(among, months);
  known.set(months, model);
  return model;
}

const terms = (lat: number) => {
  const s = Math.sin((lat * Math.PI) / 180);
  return [1, s, s * s, s * s * s];
};

function fit(among: readonly Station[], months: 'highs' | 'lows' | 'rainDays'): ByLatitude {
  const rows = among.map(({ lat }) => terms(lat));
  const coefficients = Array.from({ length: 12 }, (_, month) => {
    const values = among.map((station) => station[months][month] ?? 0);
    return solve(
      rows[0]!.map((_, i) => rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0))),
      rows[0]!.map((_, i) => rows.reduce((sum, row, at) => sum + row[i]! * values[at]!, 0)),
    );
  });
  return (lat) => coefficients.map((c) => terms(lat).reduce((sum, term, i) => sum + term * c[i]!, 0));
}

/** A small system of linear equations, by elimination. */
function solve(matrix: number[][], values: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(i, 0, pivot);
    for (let j = 0; j < rows.length; j++)
      if (j !== i) {
        const factor = rows[j]![i]! / pivot[i]!;
        rows[j] = rows[j]!.map((value, k) => value - factor * pivot[k]!);
      }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}
