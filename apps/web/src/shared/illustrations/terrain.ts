import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';
import { H, land, mix, polygon, rect, W } from './svg.ts';

type Point = readonly [number, number];

/** A rolling line from edge to edge around height `y`. */
export function hillLine(random: Random, y: number, swing: number, steps = 5): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => [(i * W) / steps, y + random.between(-swing, swing)] as const);
}

/** Mountains along the horizon, with snow from `snowline` upward; each has a side in the shade. */
export function peaks(random: Random, base: number, height: number, palette: Palette, hasSnow: boolean): string {
  const [color] = palette.land;
  const shade = mix(color, palette.land[1], 0.55);
  const snow = mix('#ffffff', palette.tint, palette.tintBy * 0.8);
  const all: string[] = [];
  for (let x = -80; x < W + 80; x += random.between(110, 190)) {
    const [top, half] = [base - height * random.between(0.5, 1), random.between(120, 210)];
    const bend = x + random.between(-24, 24);
    all.push(
      polygon(
        [
          [x - half, base],
          [x, top],
          [x + half, base],
        ],
        color,
      ),
    );
    all.push(
      polygon(
        [
          [x, top],
          [bend, top + (base - top) * 0.45],
          [x + half * 0.15, base],
          [x + half, base],
        ],
        shade,
      ),
    );
    if (hasSnow) {
      const s = 0.3;
      all.push(
        polygon(
          [
            [x, top],
            [x - half * s, top + (base - top) * s],
            [x - half * s * 0.45, top + (base - top) * s * 0.72],
            [x, top + (base - top) * s * 1.05],
            [x + half * s * 0.4, top + (base - top) * s * 0.7],
            [x + half * s, top + (base - top) * s],
          ],
          snow,
        ),
      );
    }
  }
  return all.join('') + rect(0, base - 1, W, H - base, color);
}

/** A hill as a filled shape, and the height of its ground at any x. */
export function hill(points: Point[], color: string): { drawn: string; groundAt: (x: number) => number } {
  const groundAt = (x: number) => {
    const i = Math.max(
      1,
      points.findIndex(([px]) => px >= x),
    );
    const [[x0, y0], [x1, y1]] = [points[i - 1] as Point, points[i] as Point];
    const t = Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
    return y0 + (y1 - y0) * t * t * (3 - 2 * t);
  };
  return { drawn: land(points, color), groundAt };
}

/** Mist that lies between two hills. */
export const mist = (y: number, palette: Palette) =>
  rect(0, y - 40, W, 80, 'url(#mist)', `opacity="${palette.light === 'night' ? 0.16 : 0.34}"`);

export const mistOf = ({ sky }: Palette) =>
  `<linearGradient id="mist" x2="0" y2="1"><stop stop-color="${sky[2]}" stop-opacity="0"/><stop offset=".5" stop-color="${sky[2]}"/><stop offset="1" stop-color="${sky[2]}" stop-opacity="0"/></linearGradient>`;
