import type { DrawHome } from './homes.ts';
import type { Palette } from './palettes.ts';
import { circle, ellipse, glow, group, mix, path, polygon, rect } from './svg.ts';

const wallColors = ['#f3e9d8', '#e9d3b4', '#d9b79a', '#e6ded2', '#c9d3cc', '#d98f6c'];
const roofColors = ['#a5523a', '#7c4a3d', '#5b5f66', '#8a5a44', '#b5674a'];
const timber = ['#9a6b48', '#7d5538', '#b58459', '#6d4c3a'];

/** A colour as it looks at that hour. */
export const lit = (color: string, { tint, tintBy }: Palette) => mix(color, tint, tintBy);

/** A window with its bars, and its light on what is around it. */
export function windowAt(x: number, y: number, w: number, h: number, palette: Palette, bars = true): string {
  const { glass, isLit } = palette;
  const halo = isLit ? ellipse(x + w / 2, y + h / 2, w * 1.7, h * 1.5, 'url(#lamp)') : rect(x, y, w, h, '#fff', 'opacity=".0"');
  const frame = lit('#fffaf0', palette);
  const cross = bars ? rect(x + w / 2 - 1, y, 2, h, frame) + rect(x, y + h * 0.45, w, 2, frame) : '';
  const shine = isLit
    ? ''
    : polygon(
        [
          [x, y + h],
          [x, y + h * 0.4],
          [x + w * 0.7, y],
          [x + w, y],
        ],
        '#fff',
        'opacity=".3"',
      );
  return halo + rect(x - 2, y - 2, w + 4, h + 4, frame, 'rx="2"') + rect(x, y, w, h, glass) + shine + cross;
}

export const lampGlow = ({ glass, light }: Palette) => glow('lamp', glass, light === 'night' ? 0.6 : 0.4);

export const gable: DrawHome = (x, y, s, palette, random) => {
  const wall = lit(random.pick(wallColors), palette);
  const roof = lit(random.pick(roofColors), palette);
  const dark = mix(wall, '#000000', 0.16);
  const [h, pitch] = [s * 0.42, s * 0.34];
  const left = x - s / 2;
  const split = left + s * 0.42; // the gable's end faces us, the long side goes to the right
  const chimney = rect(left + s * 0.7, y - h - pitch * 0.95, s * 0.07, pitch * 0.6, mix(roof, '#000000', 0.2));
  const smoke = [0, 1, 2].map((i) =>
    circle(left + s * 0.735 + i * 9, y - h - pitch - 8 - i * 18, 7 + i * 4, palette.cloud, `opacity="${0.5 - i * 0.14}"`),
  );
  const side = rect(split, y - h, s * 0.58, h, dark);
  const end = polygon(
    [
      [left, y],
      [left, y - h],
      [left + s * 0.21, y - h - pitch],
      [split, y - h],
      [split, y],
    ],
    wall,
  );
  const slope = polygon(
    [
      [left + s * 0.21, y - h - pitch],
      [split + s * 0.015, y - h + 4],
      [left + s * 1.02, y - h + 4],
      [left + s * 0.83, y - h - pitch],
    ],
    roof,
  );
  const eave = path(
    `M${left - s * 0.03} ${y - h + 5}L${left + s * 0.21} ${y - h - pitch}L${split + s * 0.03} ${y - h + 5}`,
    'none',
    `stroke="${mix(roof, '#000000', 0.15)}" stroke-width="${s * 0.03}" stroke-linejoin="round"`,
  );
  const door = rect(
    left + s * 0.14,
    y - h * 0.56,
    s * 0.12,
    h * 0.56,
    lit(random.pick(['#2f6a60', '#a5482b', '#3f5373', '#7a4a2b']), palette),
    'rx="3"',
  );
  const knob = circle(left + s * 0.24, y - h * 0.27, 2.2, '#f3d9a0');
  const attic = windowAt(left + s * 0.175, y - h - pitch * 0.42, s * 0.07, s * 0.09, palette);
  const windows = [0.5, 0.67, 0.84].map((at) => windowAt(left + s * at, y - h * 0.68, s * 0.09, h * 0.36, palette)).join('');
  return chimney + group(smoke.join('')) + side + slope + end + eave + attic + windows + door + knob;
};

export const tinyHouse: DrawHome = (x, y, s, palette, random) => gable(x, y, s * 0.68, palette, random);

export const aFrame: DrawHome = (x, y, s, palette, random) => {
  const wood = lit(random.pick(timber), palette);
  const roof = lit(random.pick(['#4c4a4a', '#5b3f33', '#3f5049']), palette);
  const [h, half] = [s * 0.82, s * 0.44];
  const deck =
    rect(x - s * 0.6, y - 8, s * 1.2, 9, mix(wood, '#000000', 0.25)) +
    [-0.5, 0, 0.5].map((at) => rect(x + at * s - 3, y, 6, 20, mix(wood, '#000000', 0.4))).join('');
  const front = polygon(
    [
      [x, y - h],
      [x - half, y - 8],
      [x + half, y - 8],
    ],
    wood,
  );
  const inner = (t: number, top: number) =>
    [
      [x, y - h * top],
      [x - half * t, y - 10],
      [x + half * t, y - 10],
    ] as const;
  const halo = palette.isLit ? ellipse(x, y - h * 0.3, s * 0.7, s * 0.55, 'url(#lamp)') : '';
  const glass = polygon(inner(0.66, 0.72), palette.glass);
  const bars =
    [-0.22, 0.22].map((at) => rect(x + at * half - 2, y - h * 0.62, 4, h * 0.61, wood)).join('') +
    rect(x - half * 0.62, y - h * 0.32, half * 1.24, 5, wood);
  const edge = path(
    `M${x - half * 1.12} ${y}L${x} ${y - h * 1.05}L${x + half * 1.12} ${y}`,
    'none',
    `stroke="${roof}" stroke-width="${s * 0.075}" stroke-linejoin="round"`,
  );
  return deck + front + halo + glass + bars + edge;
};

export const chalet: DrawHome = (x, y, s, palette, random) => {
  const wood = lit(random.pick(timber), palette);
  const stone = lit('#b9b2a6', palette);
  const roof = lit('#5d4a42', palette);
  const [h, half] = [s * 0.5, s * 0.46];
  const base = rect(x - half, y - h * 0.38, half * 2, h * 0.38, stone);
  const body = polygon(
    [
      [x - half, y - h * 0.38],
      [x - half, y - h * 0.8],
      [x, y - h * 1.28],
      [x + half, y - h * 0.8],
      [x + half, y - h * 0.38],
    ],
    wood,
  );
  const balcony = rect(x - half * 1.05, y - h * 0.5, half * 2.1, h * 0.13, mix(wood, '#000000', 0.28));
  const flowers = Array.from({ length: 12 }, (_, i) =>
    circle(x - half + (i * half) / 6 + 6, y - h * 0.51, 4, i % 3 ? '#d9654f' : '#f2b4a0'),
  ).join('');
  const windows = [-0.62, -0.14, 0.34]
    .map((at) => windowAt(x + half * at, y - h * 0.78, half * 0.26, h * 0.24, palette))
    .join('');
  const below =
    windowAt(x - half * 0.7, y - h * 0.28, half * 0.3, h * 0.18, palette) +
    rect(x + half * 0.3, y - h * 0.32, half * 0.3, h * 0.32, mix(wood, '#000000', 0.4));
  const edge = path(
    `M${x - half * 1.3} ${y - h * 0.66}L${x} ${y - h * 1.36}L${x + half * 1.3} ${y - h * 0.66}`,
    'none',
    `stroke="${roof}" stroke-width="${s * 0.06}" stroke-linejoin="round"`,
  );
  return base + body + windows + balcony + flowers + below + edge;
};
