import { lampGlow, lit } from './homes-gabled.ts';
import { homeOf } from './homes.ts';
import { houseboat } from './homes-special.ts';
import type { Palette } from './palettes.ts';
import type { Place } from './place.ts';
import { drawFrame, plants } from './plants.ts';
import type { Random } from './random.ts';
import { drawSky } from './sky.ts';
import { gradient, group, H, line, mix, path, polygon, rect, W } from './svg.ts';
import { hill, peaks } from './terrain.ts';

const HORIZON = 356;

/** Open water under the sky, the sun's road on it, a headland with the home, a sail or two. */
export function drawSea(place: Place, palette: Palette, random: Random): string {
  const sky = drawSky(palette, random, HORIZON, place.isNorth);
  const onLeft = sky.sunX > W / 2; // the home stands across from the sun
  const mirrored = onLeft ? '' : `transform="matrix(-1 0 0 1 ${W} 0)"`;
  const isBoat = place.home === 'boat';
  return [
    `<defs>${sky.defs}${lampGlow(palette)}${gradient('water', palette.water)}</defs>`,
    sky.drawn,
    farCoast(place, palette, random),
    rect(0, HORIZON, W, H - HORIZON, 'url(#water)'),
    glitter(palette, random, sky.sunX),
    waves(palette, random),
    Array.from({ length: random.whole(1, 2) }, () => sail(palette, random)).join(''),
    isBoat ? houseboat(W / 2, 500, 330, palette, random) : group(headland(place, palette, random), mirrored),
    drawFrame(palette, random),
  ].join('');
}

function farCoast(place: Place, palette: Palette, random: Random): string {
  const clip = `<clipPath id="coast"><rect width="${W}" height="${HORIZON}"/></clipPath>`;
  const from = random.between(-0.2, 0.5) * W;
  const range = peaks(random, HORIZON + 40, place.isAlpine || place.isSnowy ? 170 : 96, palette, place.isSnowy || place.isAlpine);
  return clip + group(group(range, `transform="translate(${from.toFixed(0)} 0)"`), 'clip-path="url(#coast)" opacity=".75"');
}

function glitter({ sun, light }: Palette, random: Random, sunX: number): string {
  const strokes = Array.from({ length: 34 }, (_, i) => {
    const y = HORIZON + 5 + i * i * 0.24;
    const half = random.between(8, 20 + i * 2.2);
    const x = sunX + random.between(-i * 1.4, i * 1.4);
    return line(
      [
        [x - half, y],
        [x + half, y],
      ],
      sun,
      2.6,
      `opacity="${random.between(0.25, 0.8).toFixed(2)}"`,
    );
  });
  return group(strokes.join(''), `opacity="${light === 'day' ? 0.6 : 0.85}"`);
}

function waves({ water, light }: Palette, random: Random): string {
  const foam = mix(water[0], '#ffffff', light === 'night' ? 0.1 : 0.5);
  return Array.from({ length: 22 }, () => {
    const y = random.between(HORIZON + 22, H);
    const [x, w] = [random.between(-40, W), 30 + (y - HORIZON) * 0.35];
    return path(
      `M${x.toFixed(0)} ${y.toFixed(0)}q${(w / 4).toFixed(0)} -5 ${(w / 2).toFixed(0)} 0t${(w / 2).toFixed(0)} 0`,
      'none',
      `stroke="${foam}" stroke-width="2" opacity=".4"`,
    );
  }).join('');
}

function sail(palette: Palette, random: Random): string {
  const [x, y, s] = [random.between(0.3, 0.92) * W, HORIZON + random.between(8, 60), random.between(26, 58)];
  const white = lit('#fffaf0', palette);
  return (
    path(`M${x - s * 0.4} ${y}h${s * 0.9}l${-s * 0.16} ${s * 0.15}h${-s * 0.56}Z`, lit('#7a4a35', palette)) +
    polygon(
      [
        [x, y - s * 1.3],
        [x, y - 4],
        [x - s * 0.42, y - 4],
      ],
      white,
    ) +
    polygon(
      [
        [x + 3, y - s * 1.15],
        [x + 3, y - 4],
        [x + s * 0.44, y - 4],
      ],
      mix(white, palette.tint, 0.2),
    )
  );
}

function headland(place: Place, palette: Palette, random: Random): string {
  const sand = lit('#ecd9b0', palette);
  const rock = palette.land[2];
  const top = hill(
    [
      [0, 420],
      [170, 428],
      [360, 470],
      [500, 560],
      [620, H],
    ],
    mix(rock, palette.land[1], 0.25),
  );
  const beach = hill(
    [
      [0, 540],
      [240, 552],
      [430, 584],
      [640, 616],
      [820, H],
    ],
    sand,
  );
  const plant = plants[place.flora];
  const tall = (x: number, h: number) => plant(x, top.groundAt(x) + 6, h, palette.land[3], random);
  const home = place.home ? homeOf(place.home)(random.between(205, 235), 456, random.between(200, 225), palette, random) : '';
  const steps = Array.from({ length: 7 }, (_, i) =>
    line(
      [
        [318 + i * 13, 470 + i * 14],
        [344 + i * 13, 470 + i * 14],
      ],
      sand,
      5,
    ),
  ).join('');
  return [
    top.drawn,
    tall(42, random.between(120, 170)),
    tall(92, random.between(90, 130)),
    home,
    tall(372, random.between(56, 96)),
    steps,
    beach.drawn,
    foamLine(palette),
  ].join('');
}

const foamLine = ({ light }: Palette) =>
  path(
    'M240 560Q420 578 560 606T830 640',
    'none',
    `stroke="#fff" stroke-width="7" stroke-linecap="round" opacity="${light === 'night' ? 0.25 : 0.7}"`,
  );
