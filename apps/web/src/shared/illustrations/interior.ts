import { lit } from './homes-gabled.ts';
import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';
import { circle, ellipse, glow, gradient, group, H, line, mix, path, polygon, rect, W } from './svg.ts';

export type Room = 'living' | 'bedroom' | 'dining';

const walls = ['#efe4d2', '#dfe5dc', '#ead9cb', '#e3e0ea', '#d8e2e2', '#f1e7d8'];
const fabrics = ['#3f7a6f', '#b5623f', '#5a6c93', '#c79a4b', '#8a5a6b', '#6f7f5f'];
const woods = ['#b98a5e', '#a0734c', '#c99f72'];
const FLOOR = 470;

/** A room with a window on `view`, the inside of an `<svg>` of the full sheet; the hour comes in through it. */
export function drawInterior(room: Room, view: string, palette: Palette, random: Random): string {
  const wall = lit(random.pick(walls), { ...palette, tintBy: palette.tintBy * 0.75 });
  const wood = lit(random.pick(woods), palette);
  const fabric = lit(random.pick(fabrics), { ...palette, tintBy: palette.tintBy * 0.6 });
  const left = random.chance(0.5);
  const [x, w] = [left ? 110 : 430, 420];
  const floor = [
    rect(0, FLOOR, W, H - FLOOR, wood),
    ...Array.from({ length: 5 }, (_, i) => rect(0, FLOOR + 18 + i * i * 9, W, 1.6, '#000', 'opacity=".14"')),
    rect(0, FLOOR - 10, W, 10, mix(wall, '#ffffff', 0.3)),
  ];
  const furniture = { living: sofa, bedroom: bed, dining: table }[room](left ? 640 : 320, palette, fabric, wood, random);
  return [
    `<defs>${glow('lamp', '#ffdf9e', palette.light === 'night' ? 0.75 : 0.5)}${gradient('beam', [palette.light === 'night' ? '#9fb6e0' : palette.sun, wall])}</defs>`,
    rect(0, 0, W, H, wall),
    rect(0, 0, W, H, '#000', `opacity="${palette.light === 'night' ? 0.16 : 0.03}"`),
    floor.join(''),
    window(x, 74, w, 300, view, palette, random),
    polygon(
      [
        [x + 30, FLOOR + 12],
        [x + w - 10, FLOOR + 12],
        [x + w + (left ? 150 : -60), H],
        [x + (left ? 190 : -110), H],
      ],
      'url(#beam)',
      `opacity="${palette.light === 'night' ? 0.16 : 0.5}"`,
    ),
    rug(left ? 620 : 340, fabric, random),
    art(left ? 700 : 120, palette, random),
    floorLamp(left ? 574 : 66, palette),
    furniture,
    pot(left ? 60 : 890, palette, random),
  ].join('');
}

function window(x: number, y: number, w: number, h: number, view: string, palette: Palette, random: Random): string {
  const frame = lit('#fffaf0', { ...palette, tintBy: palette.tintBy * 0.6 });
  const arched = random.chance(0.4);
  const shape = arched
    ? `<path d="M${x} ${y + h}V${y + 90}Q${x} ${y} ${x + w / 2} ${y}T${x + w} ${y + 90}V${y + h}Z"`
    : `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4"`;
  const outside = `<svg x="${x}" y="${y - 10}" width="${w}" height="${h + 20}" viewBox="120 120 ${W - 240} ${H - 130}" preserveAspectRatio="xMidYMid slice">${view}</svg>`;
  const bars =
    [1, 2].map((i) => rect(x + (w / 3) * i - 3, y, 6, h, frame)).join('') + (arched ? '' : rect(x, y + h * 0.3, w, 5, frame));
  const curtain = (at: number, side: number) =>
    path(
      `M${at} ${y - 26}C${at + side * 34} ${y + 120} ${at + side * 8} ${y + 240} ${at + side * 44} ${FLOOR - 14}L${at - side * 34} ${FLOOR - 14}L${at - side * 34} ${y - 26}Z`,
      mix(frame, palette.tint, 0.12),
      'opacity=".88"',
    );
  return [
    `<clipPath id="pane">${shape}/></clipPath>`,
    group(outside, 'clip-path="url(#pane)"'),
    group(bars, 'clip-path="url(#pane)"'),
    `${shape} fill="none" stroke="${frame}" stroke-width="12"/>`,
    rect(x - 16, y + h, w + 32, 13, frame, 'rx="3"'),
    line(
      [
        [x - 56, y - 27],
        [x + w + 56, y - 27],
      ],
      lit('#8a6a4a', palette),
      6,
    ),
    curtain(x - 14, 1),
    curtain(x + w + 14, -1),
  ].join('');
}

type Furniture = (x: number, palette: Palette, fabric: string, wood: string, random: Random) => string;

const sofa: Furniture = (x, palette, fabric, wood, random) => {
  const dark = mix(fabric, '#000000', 0.16);
  const cushion = (cx: number, color: string, turn: number) =>
    `<rect x="${cx}" y="432" width="62" height="58" rx="12" fill="${color}" transform="rotate(${turn} ${cx + 31} 461)"/>`;
  const legs = [-150, 140].map((dx) => rect(x + dx, 556, 9, 26, wood)).join('');
  return [
    ellipse(x, 584, 210, 14, '#000', 'opacity=".16"'),
    legs,
    rect(x - 176, 408, 352, 110, dark, 'rx="26"'),
    rect(x - 164, 488, 160, 50, fabric, 'rx="14"') + rect(x + 4, 488, 160, 50, fabric, 'rx="14"'),
    rect(x - 164, 528, 328, 34, dark, 'rx="8"'),
    rect(x - 200, 450, 46, 112, fabric, 'rx="20"') + rect(x + 154, 450, 46, 112, fabric, 'rx="20"'),
    cushion(x - 128, lit('#f0dcc0', palette), -9),
    cushion(x + 62, lit(random.pick(fabrics), palette), 8),
    path(`M${x + 96} 430q44 18 62 60l-20 74q-30-60-58-70Z`, lit('#f4ead9', palette), 'opacity=".95"'),
  ].join('');
};

const bed: Furniture = (x, palette, fabric, wood) => {
  const linen = lit('#fbf6ec', { ...palette, tintBy: palette.tintBy * 0.7 });
  const shade = mix(linen, palette.tint, 0.2);
  return [
    ellipse(x, 606, 250, 16, '#000', 'opacity=".18"'),
    rect(x - 226, 372, 452, 180, wood, 'rx="20"'),
    rect(x - 236, 476, 472, 116, shade, 'rx="22"'),
    rect(x - 190, 424, 170, 70, linen, 'rx="22"') + rect(x + 20, 424, 170, 70, linen, 'rx="22"'),
    rect(x - 70, 444, 140, 54, fabric, 'rx="18"'),
    path(`M${x - 240} 512Q${x} 486 ${x + 240} 512V596Q${x} 612 ${x - 240} 596Z`, fabric),
    path(`M${x - 240} 512Q${x} 486 ${x + 240} 512V534Q${x} 508 ${x - 240} 534Z`, linen),
  ].join('');
};

const table: Furniture = (x, palette, fabric, wood) => {
  const chair = (cx: number, flip: number) =>
    rect(cx - 4, 420, 9, 160, mix(wood, '#000000', 0.25)) +
    rect(cx + flip * 62 - 4, 506, 8, 76, mix(wood, '#000000', 0.25)) +
    rect(Math.min(cx, cx + flip * 62) - 4, 500, 72, 13, fabric, 'rx="5"') +
    rect(cx - 7, 410, 15, 60, fabric, 'rx="6"');
  return [
    ellipse(x, 592, 220, 13, '#000', 'opacity=".16"'),
    chair(x - 214, 1),
    chair(x + 214, -1),
    rect(x - 176, 468, 352, 15, wood, 'rx="6"') +
      polygon(
        [
          [x - 20, 483],
          [x + 20, 483],
          [x + 34, 588],
          [x - 34, 588],
        ],
        mix(wood, '#000000', 0.18),
      ),
    ellipse(x - 96, 466, 40, 6, lit('#fffaf0', palette)) + ellipse(x + 100, 466, 40, 6, lit('#fffaf0', palette)),
    path(`M${x - 16} 468q-10-44 6-54h20q16 10 6 54Z`, lit('#5a8a86', palette)),
    [-26, -6, 14, 30]
      .map(
        (dx, i) =>
          line(
            [
              [x, 420],
              [x + dx, 356 + (i % 2) * 16],
            ],
            palette.land[3],
            3,
          ) + circle(x + dx, 352 + (i % 2) * 16, 9, i % 2 ? '#e8a06b' : '#f1d7a8'),
      )
      .join(''),
    line(
      [
        [x, 0],
        [x, 150],
      ],
      lit('#3a4145', palette),
      3,
    ) +
      circle(x, 190, 90, 'url(#lamp)') +
      path(`M${x - 62} 196Q${x} 96 ${x + 62} 196Z`, lit('#c7784a', palette)),
  ].join('');
};

const rug = (x: number, fabric: string, random: Random) => {
  const color = mix(fabric, '#f3e6d2', random.between(0.45, 0.7));
  return (
    ellipse(x, 592, 300, 38, color) + ellipse(x, 592, 262, 30, 'none', `stroke="${mix(color, '#ffffff', 0.5)}" stroke-width="4"`)
  );
};

function art(x: number, palette: Palette, random: Random): string {
  const [a, b, c] = [random.pick(fabrics), random.pick(fabrics), palette.sky[2]];
  const picture =
    rect(x, 130, 128, 158, lit('#fffaf0', palette)) +
    rect(x + 12, 142, 104, 134, lit(c, palette)) +
    circle(x + 78, 186, 22, lit('#e8a06b', palette)) +
    path(`M${x + 12} 276v-40q30-46 56-6t48-14v60Z`, lit(a, palette)) +
    path(`M${x + 12} 276v-18q40-22 104 2v16Z`, lit(b, palette));
  return rect(x + 4, 136, 128, 158, '#000', 'opacity=".1"') + picture;
}

const floorLamp = (x: number, palette: Palette) =>
  line(
    [
      [x, 574],
      [x, 330],
    ],
    lit('#4a4038', palette),
    5,
  ) +
  ellipse(x, 576, 30, 6, lit('#4a4038', palette)) +
  (palette.isLit ? circle(x, 320, 150, 'url(#lamp)') : '') +
  polygon(
    [
      [x - 24, 276],
      [x + 24, 276],
      [x + 44, 336],
      [x - 44, 336],
    ],
    palette.isLit ? '#ffe6b0' : lit('#f4e6cc', palette),
  );

function pot(x: number, palette: Palette, random: Random): string {
  const leaf = mix(palette.land[2], '#4f9467', 0.4);
  const leaves = Array.from({ length: 9 }, (_, i) => {
    const angle = -Math.PI / 2 + (i - 4) * 0.3;
    const h = random.between(110, 170);
    const [tx, ty] = [x + Math.cos(angle) * h * 0.75, 500 + Math.sin(angle) * h];
    return path(
      `M${x} 508Q${((x + tx) / 2 - 18).toFixed(0)} ${((508 + ty) / 2 - 12).toFixed(0)} ${tx.toFixed(0)} ${ty.toFixed(0)}Q${((x + tx) / 2 + 18).toFixed(0)} ${((508 + ty) / 2 + 12).toFixed(0)} ${x} 508Z`,
      mix(leaf, i % 2 ? '#ffffff' : '#000000', 0.1),
    );
  }).join('');
  return (
    ellipse(x, 588, 52, 8, '#000', 'opacity=".16"') +
    leaves +
    polygon(
      [
        [x - 42, 500],
        [x + 42, 500],
        [x + 30, 586],
        [x - 30, 586],
      ],
      lit('#c7784a', palette),
    )
  );
}
