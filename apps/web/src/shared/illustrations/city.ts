import { lampGlow, lit } from './homes-gabled.ts';
import type { Palette } from './palettes.ts';
import type { Place } from './place.ts';
import { plants } from './plants.ts';
import type { Random } from './random.ts';
import { drawSky } from './sky.ts';
import { circle, ellipse, group, H, line, mix, path, polygon, rect, W } from './svg.ts';

const fronts = ['#e9c9a5', '#d99b7b', '#f0e1c8', '#c8d0c4', '#b98470', '#e5b88f', '#d7c5b5', '#a8b5b4', '#e3a58a'];
const GROUND = 590;

/** Roofs far away, roofs nearer, and the row of houses across the street; the home has its lights on and flowers out. */
export function drawCity(place: Place, palette: Palette, random: Random): string {
  const sky = drawSky(palette, random, 380, place.isNorth);
  const far = skyline(palette.land[0], 250, 380, random, palette, 0.25);
  const middle = skyline(mix(palette.land[0], palette.land[1], 0.7), 320, 440, random, palette, 0.45);
  return [
    `<defs>${sky.defs}${lampGlow(palette)}</defs>`,
    sky.drawn,
    far,
    middle,
    rect(0, 400, W, 60, palette.sky[2], 'opacity=".14"'),
    row(palette, random),
    street(place, palette, random),
  ].join('');
}

function skyline(color: string, top: number, bottom: number, random: Random, palette: Palette, share: number): string {
  const houses: string[] = [];
  for (let x = -20; x < W;) {
    const [w, y] = [random.between(38, 86), random.between(top, bottom)];
    houses.push(rect(x, y, w + 1, H - y, color));
    const roof = random.whole(0, 6);
    if (roof === 0)
      houses.push(
        polygon(
          [
            [x, y],
            [x + w / 2, y - 26],
            [x + w, y],
          ],
          color,
        ),
      );
    if (roof === 1)
      houses.push(
        ellipse(x + w / 2, y, w * 0.36, w * 0.36, color) +
          line(
            [
              [x + w / 2, y - w * 0.3],
              [x + w / 2, y - w * 0.36 - 22],
            ],
            color,
            3,
          ),
      );
    if (roof === 2)
      houses.push(
        polygon(
          [
            [x + w * 0.35, y],
            [x + w / 2, y - 92],
            [x + w * 0.65, y],
          ],
          color,
        ),
      );
    if (roof === 3)
      houses.push(
        rect(x + w * 0.3, y - 18, w * 0.3, 18, color) +
          line(
            [
              [x + w * 0.7, y],
              [x + w * 0.7, y - 30],
            ],
            color,
            2,
          ),
      );
    if (palette.isLit)
      for (let wy = y + 12; wy < y + 110; wy += 17)
        for (let wx = x + 8; wx < x + w - 8; wx += 13)
          if (random.chance(share * 0.6)) houses.push(rect(wx, wy, 4, 7, palette.glass, `opacity="${share + 0.3}"`));
    x += w;
  }
  return houses.join('');
}

function row(palette: Palette, random: Random): string {
  const houses: string[] = [];
  const home = random.whole(1, 2);
  for (let x = -30, i = 0; x < W; i++) {
    const w = i === home ? random.between(240, 280) : random.between(170, 230);
    const floors = i === home ? 4 : random.whole(2, 4);
    houses.push(front(x, w, floors, i === home, palette, random));
    x += w;
  }
  return houses.join('');
}

function front(x: number, w: number, floors: number, isHome: boolean, palette: Palette, random: Random): string {
  const wall = lit(random.pick(fronts), palette);
  const trim = mix(wall, palette.light === 'night' ? '#9fb0d0' : '#ffffff', 0.4);
  const floorH = 74;
  const top = GROUND - floors * floorH - 26;
  const cols = Math.max(3, Math.floor(w / 62));
  const parts = [
    rect(x, top, w, GROUND - top, wall),
    rect(x, top, 7, GROUND - top, '#000', 'opacity=".1"'),
    rect(x - 4, top - 9, w + 8, 11, trim),
    roofOf(x, w, top, palette, random),
  ];
  for (let floor = 0; floor < floors; floor++)
    for (let col = 0; col < cols; col++) {
      const [wx, wy] = [x + (w / cols) * (col + 0.5) - 14, top + 20 + floor * floorH];
      const isOn = palette.isLit && random.chance(isHome ? 0.8 : 0.42);
      const glass = isOn ? palette.glass : mix(palette.sky[0], wall, palette.isLit ? 0.35 : 0.15);
      if (isOn && isHome) parts.push(ellipse(wx + 14, wy + 20, 36, 36, 'url(#lamp)'));
      parts.push(
        rect(wx - 3, wy - 3, 34, 48, trim, 'rx="2"') +
          rect(wx, wy, 28, 42, glass) +
          rect(wx + 13, wy, 2, 42, trim) +
          rect(wx, wy + 15, 28, 2, trim),
      );
      if (isHome && floor < floors - 1) parts.push(balcony(wx, wy + 44, palette, random));
      else if (random.chance(0.25)) parts.push(shutters(wx, wy, lit(random.pick(['#3f6f63', '#3f5573', '#7c4a3d']), palette)));
    }
  parts.push(isHome ? entrance(x + w / 2, palette) : shop(x, w, palette, random));
  return parts.join('');
}

function roofOf(x: number, w: number, top: number, palette: Palette, random: Random): string {
  const tiles = lit(random.pick(['#a8573d', '#8c4a3a', '#6a6a72', '#b96a48']), palette);
  const kind = random.whole(0, 2);
  if (kind === 0)
    return (
      polygon(
        [
          [x - 6, top - 8],
          [x + 22, top - 48],
          [x + w - 22, top - 48],
          [x + w + 6, top - 8],
        ],
        tiles,
      ) + rect(x + w * 0.68, top - 72, 20, 34, mix(tiles, '#000000', 0.2))
    );
  if (kind === 1)
    return (
      rect(x + 14, top - 30, w - 28, 3, mix(tiles, '#000000', 0.1)) +
      Array.from({ length: 7 }, (_, i) => rect(x + 16 + (i * (w - 34)) / 6, top - 30, 2, 24, tiles)).join('') +
      circle(x + w * 0.3, top - 18, 13, palette.land[2]) +
      circle(x + w * 0.42, top - 14, 9, palette.land[2])
    );
  return (
    polygon(
      [
        [x - 4, top - 8],
        [x + w / 2, top - 66],
        [x + w + 4, top - 8],
      ],
      tiles,
    ) + circle(x + w / 2, top - 30, 9, palette.isLit ? palette.glass : lit('#d9e4e0', palette))
  );
}

const shutters = (x: number, y: number, color: string) => rect(x - 14, y - 1, 11, 44, color) + rect(x + 31, y - 1, 11, 44, color);

function balcony(x: number, y: number, palette: Palette, random: Random): string {
  const iron = lit('#3a4145', palette);
  const bars = Array.from({ length: 7 }, (_, i) => rect(x - 7 + i * 6.6, y - 15, 1.8, 16, iron)).join('');
  const flowers = Array.from({ length: 5 }, () =>
    circle(
      x + random.between(-5, 33),
      y - random.between(12, 20),
      4,
      random.pick(['#d9654f', '#e9a3a0', palette.land[2], palette.land[2]]),
    ),
  ).join('');
  return flowers + bars + rect(x - 9, y - 17, 46, 2.5, iron) + rect(x - 9, y, 46, 4, iron);
}

const entrance = (x: number, palette: Palette) =>
  (palette.isLit ? ellipse(x, GROUND - 40, 80, 70, 'url(#lamp)') : '') +
  path(`M${x - 22} ${GROUND}v-54a22 22 0 0 1 44 0v54Z`, lit('#2f6a60', palette)) +
  circle(x + 12, GROUND - 28, 2.5, '#f3d9a0');

function shop(x: number, w: number, palette: Palette, random: Random): string {
  const cloth = lit(random.pick(['#b5523a', '#3f6f63', '#d9a34f', '#4f6287']), palette);
  const stripes = Array.from({ length: 8 }, (_, i) =>
    polygon(
      [
        [x + 16 + ((w - 32) / 8) * i, GROUND - 62],
        [x + 16 + ((w - 32) / 8) * (i + 1), GROUND - 62],
        [x + 12 + ((w - 24) / 8) * (i + 1), GROUND - 42],
        [x + 12 + ((w - 24) / 8) * i, GROUND - 42],
      ],
      i % 2 ? lit('#fbf3e4', palette) : cloth,
    ),
  ).join('');
  return (
    rect(x + 18, GROUND - 44, w - 36, 44, palette.isLit ? palette.glass : mix(palette.sky[1], '#33424a', 0.4), 'opacity=".9"') +
    stripes
  );
}

function street(place: Place, palette: Palette, random: Random): string {
  const stone = lit('#b8ada0', palette);
  const tree = (x: number) => plants[place.flora](x, GROUND + 18, random.between(120, 165), palette.land[3], random);
  const lamp = (x: number) =>
    group(
      line(
        [
          [x, GROUND + 16],
          [x, GROUND - 112],
        ],
        lit('#31383a', palette),
        5,
      ) +
        (palette.isLit ? circle(x, GROUND - 118, 44, 'url(#lamp)') : '') +
        circle(x, GROUND - 118, 9, palette.isLit ? palette.glass : '#f4efe2'),
    );
  const bicycle = (x: number) =>
    [0, 46]
      .map((dx) => circle(x + dx, GROUND + 12, 15, 'none', `stroke="${lit('#2b3234', palette)}" stroke-width="3"`))
      .join('') +
    line(
      [
        [x, GROUND + 12],
        [x + 16, GROUND - 10],
        [x + 40, GROUND - 10],
        [x + 46, GROUND + 12],
      ],
      lit('#b5523a', palette),
      3.5,
    );
  return [
    rect(0, GROUND, W, H - GROUND, mix(stone, '#000000', 0.12)),
    rect(0, GROUND, W, 12, stone),
    tree(random.between(40, 130)),
    tree(random.between(820, 920)),
    lamp(random.between(300, 420)),
    lamp(random.between(620, 740)),
    bicycle(random.between(460, 560)),
  ].join('');
}
