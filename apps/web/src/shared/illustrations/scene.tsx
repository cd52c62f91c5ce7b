import { useMemo } from 'react';
import { drawScene, type SceneSpec } from './draw-scene.ts';
import type { Place } from './place.ts';

type SceneProps = Omit<SceneSpec, 'place'> & { place?: Partial<Place>; alt?: string; className?: string };

const somewhere: Place = { flora: 'cypress', isNorth: false, isSnowy: false, isAlpine: false, isWooded: false, home: 'house' };

/** A drawn scene as an image; without `alt` it only decorates. */
export function Scene({ place, alt = '', className, ...spec }: SceneProps) {
  const { seed, kind, light } = spec;
  // A spec is data that never changes for its seed.
  // oxlint-disable-next-line react/exhaustive-deps
  const src = useMemo(() => sceneUrl({ ...spec, place: { ...somewhere, ...place } }), [seed, kind, light]);
  return <img src={src} alt={alt} width={960} height={640} className={className} decoding="async" />;
}

const drawn = new Map<string, string>();
const KEPT = 200;

/** The address of a scene: the drawing itself. The newest are kept, since the same card comes and goes often. */
export function sceneUrl(spec: SceneSpec): string {
  const key = `${spec.seed}|${spec.kind}|${spec.light}`;
  let url = drawn.get(key);
  if (!url) {
    url = `data:image/svg+xml,${encodeURIComponent(drawScene(spec))}`;
    if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value as string);
    drawn.set(key, url);
  }
  return url;
}
