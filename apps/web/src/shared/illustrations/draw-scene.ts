import { drawCity } from './city.ts';
import { drawHills } from './hills.ts';
import type { drawInterior, Room } from './interior.ts';
import { type Light, paletteOf } from './palettes.ts';
import type { Place, SceneKind } from './place.ts';
import { randomOf } from './random.ts';
import { drawSea } from './sea.ts';
import { H, W } from './svg.ts';

/** A picture to be drawn: the same one always looks the same. */
export type SceneSpec = {
  seed: string;
  kind: SceneKind;
  light: Light;
  place: Place;
  /** Of an interior: which room, and what is outside its window. */
  room?: Room;
  view?: Exclude<SceneKind, 'interior'>;
};

let rooms: typeof drawInterior | null = null;

/** Rooms are seen behind the first pictures of a home: what draws them is loaded when it is needed. */
export const canDraw = ({ kind }: SceneSpec): boolean => kind !== 'interior' || rooms !== null;
export const loadRooms = async (): Promise<void> => void (rooms ??= (await import('./interior.ts')).drawInterior);

const outdoors = { sea: drawSea, hills: drawHills, city: drawCity };

/** The picture as an SVG document, 960 by 640; of one that `canDraw`. */
export function drawScene(spec: SceneSpec): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}" preserveAspectRatio="xMidYMid slice">`;
  return `${head}${inside(spec)}</svg>`;
}

function inside({ seed, kind, light, place, room = 'living', view = 'hills' }: SceneSpec): string {
  const random = randomOf(seed);
  const palette = paletteOf(light, random);
  if (kind !== 'interior') return outdoors[kind](place, palette, random);
  const outside = outdoors[view]({ ...place, home: null }, palette, randomOf(`${seed}/view`));
  // Names inside one document must differ: the view has a glow of its own.
  return (rooms as typeof drawInterior)(room, outside.replaceAll('lamp', 'lamp-outside'), palette, random);
}
