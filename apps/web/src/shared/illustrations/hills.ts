import { lampGlow } from './homes-gabled.ts';
import { homeOf } from './homes.ts';
import type { Place } from './place.ts';
import type { Palette } from './palettes.ts';
import { drawFrame, plants } from './plants.ts';
import type { Random } from './random.ts';
import { drawSky } from './sky.ts';
import { ellipse, group, mix, path, W } from './svg.ts';
import { hill, hillLine, mist, mistOf, peaks } from './terrain.ts';

/** Mountains, hills one behind another, a lake now and then, and the home on the nearest slope. */
export function drawHills(place: Place, palette: Palette, random: Random): string {
  const { flora, isSnowy, isWooded, home } = place;
  const sky = drawSky(palette, random, 360, place.isNorth);
  const plant = plants[flora];
  const tone = (color: string) => (isSnowy ? mix(color, '#eef4fa', palette.light === 'night' ? 0.28 : 0.6) : color);
  const far = hill(hillLine(random, 372, 26, 6), palette.land[1]);
  const middle = hill(hillLine(random, 436, 24), tone(palette.land[2]));
  const near = hill(hillLine(random, 508, 16, 4), tone(mix(palette.land[2], palette.land[3], 0.6)));
  const homeX = W * random.between(0.36, 0.64);
  const homeY = near.groundAt(homeX) + 16;
  const trees = (ground: (x: number) => number, count: number, h: [number, number], color: string, gap = 0) =>
    Array.from({ length: count }, () => random.between(0, W))
      .filter((x) => Math.abs(x - homeX) > gap)
      .sort((a, b) => ground(a) - ground(b))
      .map((x) => plant(x, ground(x) + 6, random.between(...h), mix(color, palette.land[2], random.between(0, 0.35)), random))
      .join('');
  const count = isWooded ? 26 : 9;
  const lake =
    !isWooded && random.chance(0.55)
      ? ellipse(W * random.between(0.2, 0.8), 452, random.between(130, 230), 17, palette.water[0], 'opacity=".9"')
      : '';
  const way = path(
    `M${homeX - 10} ${homeY}C${homeX - 40} ${homeY + 60} ${homeX + 90} ${homeY + 70} ${homeX - 60} 660L${homeX + 70} 660C${homeX + 150} ${homeY + 66} ${homeX - 10} ${homeY + 50} ${homeX + 14} ${homeY}Z`,
    mix(palette.land[2], palette.sky[2], 0.55),
    'opacity=".75"',
  );
  return [
    `<defs>${sky.defs}${lampGlow(palette)}${mistOf(palette)}</defs>`,
    sky.drawn,
    peaks(random, 372, isSnowy || place.isAlpine ? 240 : 120, palette, isSnowy || place.isAlpine),
    far.drawn,
    mist(400, palette),
    trees(far.groundAt, count, [16, 28], mix(palette.land[1], palette.land[2], 0.6)),
    middle.drawn,
    lake,
    mist(462, palette),
    trees(middle.groundAt, count, [34, 62], palette.land[2]),
    near.drawn,
    trees(near.groundAt, isWooded ? 20 : 7, [80, 150], palette.land[3], 170),
    way,
    home ? group(homeOf(home)(homeX, homeY, random.between(190, 230), palette, random)) : '',
    drawFrame(palette, random),
  ].join('');
}
