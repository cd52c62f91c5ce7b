/** Scenes are drawn on a sheet of this size. */
export const W = 960;
export const H = 640;

type Point = readonly [x: number, y: number];

const n = (value: number) => Math.round(value * 10) / 10;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;

export const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;

export const polygon = (points: readonly Point[], fill: string, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`;

export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (points: readonly Point[], stroke: string, width: number, more = '') =>
  `<polyline points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const group = (children: string, more = '') => `<g ${more}>${children}</g>`;

/** A vertical gradient by its name; stops are evenly spaced. */
export const gradient = (id: string, colors: readonly string[], more = 'x2="0" y2="1"') =>
  `<linearGradient id="${id}" ${more}>${stops(colors)}</linearGradient>`;

/** Light around a point: `color` in the middle, gone at the rim. */
export const glow = (id: string, color: string, strength: number) =>
  `<radialGradient id="${id}"><stop stop-color="${color}" stop-opacity="${strength}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;

const stops = (colors: readonly string[]) =>
  colors.map((color, i) => `<stop offset="${n((i / (colors.length - 1)) * 100)}%" stop-color="${color}"/>`).join('');

/** A soft line through points, down to the bottom of the sheet: a hill. */
export function land(points: readonly Point[], fill: string, bottom = H): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let d = `M${n(first[0])} ${bottom}L${n(first[0])} ${n(first[1])}`;
  let [px, py] = first;
  for (const [x, y] of rest) {
    const middle = (px + x) / 2;
    d += `C${n(middle)} ${n(py)} ${n(middle)} ${n(y)} ${n(x)} ${n(y)}`;
    [px, py] = [x, y];
  }
  return path(`${d}L${n(px)} ${bottom}Z`, fill);
}

/** Between two colours `#rrggbb`: 0 is the first, 1 the second. */
export function mix(a: string, b: string, t: number): string {
  const channel = (color: string, i: number) => Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(channel(a, i) * (1 - t) + channel(b, i) * t));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
