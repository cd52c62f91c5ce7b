import type { Listing } from '#contracts';
import type { SceneSpec } from './draw-scene.ts';
import { type Light, lights } from './palettes.ts';
import { placeOf } from './place.ts';
import { randomOf } from './random.ts';

type Pictured = Pick<Listing, 'id' | 'title' | 'description' | 'property_type' | 'location' | 'capacity'>;

/** The pictures of a home without photographs: outside, living room, bedroom, table, and outside at another hour. */
export function scenesOf(listing: Pictured): SceneSpec[] {
  // By title and not by id: the demo's homes look the same wherever they are loaded.
  const seed = `${listing.title}/${listing.location.city}`;
  const random = randomOf(seed);
  const { kind, place } = placeOf(listing);
  const light = random.pick<Light>(['day', 'day', 'dawn', 'dusk', 'dusk', 'night']);
  const later = lights[(lights.indexOf(light) + random.whole(1, 2)) % lights.length] as Light;
  const inside = (room: SceneSpec['room'], hour: Light): SceneSpec => ({
    seed: `${seed}/${room}`,
    kind: 'interior',
    light: hour,
    place,
    room: room ?? 'living',
    view: kind,
  });
  const scenes = [
    { seed, kind, light, place },
    inside('living', light === 'night' ? 'dusk' : 'day'),
    inside('bedroom', random.pick<Light>(['dawn', 'night'])),
    inside('dining', random.pick<Light>(['day', 'dusk'])),
    { seed: `${seed}/later`, kind, light: later, place },
  ];
  return listing.property_type === 'room' ? [scenes[2] as SceneSpec, scenes[0] as SceneSpec, ...scenes.slice(3)] : scenes;
}
