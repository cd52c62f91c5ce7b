import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';
import { circle, ellipse, glow, gradient, group, H, line, path, rect, W } from './svg.ts';

export type Sky = { defs: string; drawn: string; sunX: number };

/** The sky down to `horizon`, with its sun or moon, and what is in it at that hour. */
export function drawSky(palette: Palette, random: Random, horizon: number, isNorth: boolean): Sky {
  const { light, sky, sun } = palette;
  const sunX = W * random.between(0.18, 0.82);
  const height = { dawn: 0.72, day: 0.28, dusk: 0.86, night: 0.32 }[light];
  const sunY = horizon * height;
  const r = { dawn: 34, day: 30, dusk: 44, night: 26 }[light];
  const defs = gradient('sky', sky) + glow('sun', sun, light === 'night' ? 0.45 : 0.85);
  const drawn = [
    rect(0, 0, W, H, 'url(#sky)'),
    light === 'night' ? stars(random, horizon) + (isNorth ? aurora(random, horizon) : '') : '',
    circle(sunX, sunY, r * (light === 'night' ? 4 : 6.5), 'url(#sun)'),
    circle(sunX, sunY, r, sun),
    light === 'night' ? circle(sunX + r * 0.42, sunY - r * 0.2, r * 0.86, sky[1], 'opacity=".85"') : '',
    clouds(palette, random, horizon),
    light === 'day' || light === 'dawn' ? birds(random, horizon) : '',
  ];
  return { defs, drawn: drawn.join(''), sunX };
}

function stars(random: Random, horizon: number): string {
  const all = Array.from({ length: 70 }, () =>
    circle(
      random.between(0, W),
      random.between(0, horizon * 0.85),
      random.between(0.6, 1.9),
      '#fff',
      `opacity="${random.between(0.3, 0.95).toFixed(2)}"`,
    ),
  );
  return all.join('');
}

function aurora(random: Random, horizon: number): string {
  const band = (color: string, top: number) => {
    const points = Array.from({ length: 7 }, (_, i) => [(i * W) / 6, top + random.between(-40, 40)] as const);
    return (
      line(points, color, 46, 'opacity=".16"') +
      line(
        points.map(([x, y]) => [x, y + 22]),
        color,
        20,
        'opacity=".22"',
      )
    );
  };
  return band('#6ff0c0', horizon * 0.3) + band('#8ad8ff', horizon * 0.46);
}

function clouds({ cloud, light }: Palette, random: Random, horizon: number): string {
  const count = random.whole(2, 4);
  const opacity = { dawn: 0.6, day: 0.85, dusk: 0.55, night: 0.3 }[light];
  const one = () => {
    const [x, y, w] = [random.between(-60, W), random.between(30, horizon * 0.6), random.between(90, 210)];
    if (light === 'dusk' || light === 'dawn')
      return ellipse(x, y, w, w * 0.055, cloud) + ellipse(x + w * 0.4, y + 13, w * 0.7, w * 0.04, cloud);
    const puffs = [0, 0.24, 0.5, 0.74].map((at) =>
      ellipse(x + w * at, y - random.between(0, 16), w * random.between(0.16, 0.26), w * random.between(0.1, 0.16), cloud),
    );
    return puffs.join('') + ellipse(x + w * 0.37, y + 6, w * 0.55, w * 0.07, cloud);
  };
  return group(Array.from({ length: count }, one).join(''), `opacity="${opacity}"`);
}

function birds(random: Random, horizon: number): string {
  const [x, y] = [random.between(120, W - 200), random.between(60, horizon * 0.5)];
  const one = (i: number) => {
    const [bx, by, s] = [x + i * random.between(22, 34), y + random.between(-16, 16), random.between(6, 9)];
    return path(
      `M${bx - s} ${by}q${s / 2} ${-s * 0.7} ${s} 0q${s / 2} ${-s * 0.7} ${s} 0`,
      'none',
      'stroke="#33424a" stroke-width="2" opacity=".55"',
    );
  };
  return Array.from({ length: random.whole(0, 4) }, (_, i) => one(i)).join('');
}
