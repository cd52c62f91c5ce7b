import { useEffect, useReducer } from 'react';
import { cn } from '../lib/cn.ts';
import { whenIdle } from '../lib/when-idle.ts';
import { canDraw, drawScene, loadRooms, type SceneSpec } from './draw-scene.ts';
import type { Place } from './place.ts';

type SceneProps = Omit<SceneSpec, 'place'> & {
  place?: Partial<Place>;
  alt?: string;
  className?: string;
  /** Drawn with the page and not after it: for what is seen first. */
  eager?: boolean;
};

const somewhere: Place = { flora: 'cypress', isNorth: false, isSnowy: false, isAlpine: false, isWooded: false, home: 'house' };

/** A drawn scene as an image; without `alt` it only decorates. Scenes are drawn one at a time, so that no page waits for its pictures. */
export function Scene({ place, alt = '', className, eager, ...rest }: SceneProps) {
  const spec = { ...rest, place: { ...somewhere, ...place } };
  const key = keyOf(spec);
  const [, again] = useReducer((times: number) => times + 1, 0);
  const src = drawn.get(key) ?? (eager && canDraw(spec) ? draw(spec) : null);
  useEffect(() => {
    if (src) return;
    let isOver = false;
    const later = () => whenIdle(() => void (isOver || (draw(spec), again())));
    if (canDraw(spec)) later();
    else loadRooms().then(later, () => undefined); // offline, the place of the picture stays
    return () => void (isOver = true);
    // A spec is data that never changes for its key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, src]);
  const name = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true };
  if (!src) return <div {...name} className={cn('animate-shimmer bg-line', className)} />;
  return (
    <img
      src={src}
      alt={alt}
      width={960}
      height={640}
      decoding="async"
      className={className}
      fetchPriority={eager ? 'high' : 'auto'}
    />
  );
}

const drawn = new Map<string, string>();
const KEPT = 200;
const keyOf = ({ seed, kind, light }: SceneSpec) => `${seed}|${kind}|${light}`;

/** The address of a scene: the drawing itself. The newest are kept, since the same card comes and goes often. */
function draw(spec: SceneSpec): string {
  const key = keyOf(spec);
  const url = drawn.get(key) ?? `data:image/svg+xml,${encodeURIComponent(drawScene(spec))}`;
  if (drawn.size >= KEPT) drawn.delete(drawn.keys().next().value as string);
  drawn.set(key, url);
  return url;
}
