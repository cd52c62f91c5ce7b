import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';
import { circle, ellipse, group, H, line, mix, path, polygon, rect, W } from './svg.ts';

/** What grows there, by how far from the equator. */
export type Flora = 'palm' | 'cypress' | 'broadleaf' | 'conifer';
export type Plant = (x: number, y: number, height: number, color: string, random: Random) => string;

const trunkOf = (color: string) => mix(color, '#3a2418', 0.45);

const conifer: Plant = (x, y, h, color) => {
  const tier = (from: number, to: number, w: number) =>
    polygon(
      [
        [x, y - h * to],
        [x - h * w, y - h * from],
        [x + h * w, y - h * from],
      ],
      color,
    );
  const shade = polygon(
    [
      [x, y - h],
      [x, y - h * 0.08],
      [x + h * 0.2, y - h * 0.08],
    ],
    '#000',
    'opacity=".12"',
  );
  return (
    rect(x - h * 0.025, y - h * 0.12, h * 0.05, h * 0.14, trunkOf(color)) +
    tier(0.08, 0.52, 0.23) +
    tier(0.3, 0.76, 0.18) +
    tier(0.52, 1, 0.13) +
    shade
  );
};

const cypress: Plant = (x, y, h, color) =>
  path(
    `M${x} ${y - h}C${x + h * 0.16} ${y - h * 0.6} ${x + h * 0.13} ${y} ${x} ${y}C${x - h * 0.13} ${y} ${x - h * 0.16} ${y - h * 0.6} ${x} ${y - h}Z`,
    color,
  ) + path(`M${x} ${y - h}C${x + h * 0.16} ${y - h * 0.6} ${x + h * 0.13} ${y} ${x} ${y}Z`, '#000', 'opacity=".12"');

const broadleaf: Plant = (x, y, h, color, random) => {
  const r = h * 0.28;
  const leaves = [
    [0, -0.62, 1.15],
    [-0.24, -0.48, 0.85],
    [0.26, -0.5, 0.85],
    [0.06, -0.78, 0.8],
  ].map(([dx = 0, dy = 0, s = 1]) => circle(x + dx * h, y + dy * h, r * s * random.between(0.9, 1.08), color));
  const lit = circle(x - h * 0.1, y - h * 0.72, r * 0.6, mix(color, '#ffffff', 0.16), 'opacity=".7"');
  return rect(x - h * 0.03, y - h * 0.4, h * 0.06, h * 0.4, trunkOf(color)) + leaves.join('') + lit;
};

const palm: Plant = (x, y, h, color, random) => {
  const lean = random.between(-0.18, 0.18) * h;
  const [tx, ty] = [x + lean, y - h];
  const trunk = path(
    `M${x - h * 0.03} ${y}Q${x} ${y - h * 0.5} ${tx} ${ty}L${tx + h * 0.03} ${ty}Q${x + h * 0.05} ${y - h * 0.5} ${x + h * 0.04} ${y}Z`,
    trunkOf(color),
  );
  const leaf = (dx: number, dy: number) =>
    path(
      `M${tx} ${ty}Q${tx + dx * h * 0.5} ${ty - h * (0.16 + dy)} ${tx + dx * h * 0.5} ${ty + h * (0.12 - dy * 0.4)}Q${tx + dx * h * 0.3} ${ty - h * 0.04} ${tx} ${ty}Z`,
      color,
    );
  return trunk + [-0.95, -0.75, -0.4, 0.4, 0.75, 0.95].map((dx, i) => leaf(dx, [0, 0.1, 0.22][Math.min(i, 5 - i)] ?? 0)).join('');
};

export const plants: Record<Flora, Plant> = { conifer, cypress, broadleaf, palm };

/** Plants close to the eye, at both lower corners: they give the scene its depth and its frame. */
export function drawFrame({ land }: Palette, random: Random): string {
  const dark = mix(land[3], '#000000', 0.25);
  const blades = (x0: number, spread: number) =>
    Array.from({ length: 16 }, () => {
      const x = x0 + random.between(-spread, spread);
      const [h, lean] = [random.between(30, 92), random.between(-26, 26)];
      return path(
        `M${x - 5} ${H}Q${x} ${H - h * 0.6} ${x + lean} ${H - h}Q${x + 5} ${H - h * 0.5} ${x + 5} ${H}Z`,
        random.chance(0.3) ? land[3] : dark,
      );
    }).join('');
  const flowers = Array.from({ length: 8 }, () => {
    const x = random.chance(0.5) ? random.between(0, 150) : random.between(W - 150, W);
    const y = random.between(H - 78, H - 24);
    return (
      line(
        [
          [x, H],
          [x, y],
        ],
        dark,
        2,
      ) + circle(x, y, random.between(3, 5.5), random.pick(['#f4b860', '#e8836b', '#f6e3cf', '#d9a5c7']))
    );
  }).join('');
  return (
    group(blades(50, 110) + blades(W - 50, 110) + flowers) +
    ellipse(60, H + 14, 180, 34, dark) +
    ellipse(W - 60, H + 14, 180, 34, dark)
  );
}
