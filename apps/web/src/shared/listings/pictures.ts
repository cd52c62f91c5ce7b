import type { Listing } from '#contracts';
import type { SceneSpec } from '../illustrations/draw-scene.ts';
import { scenesOf } from '../illustrations/scenes-of.ts';

export type Photograph = { src: string; srcSet?: string };
export type Picture = { photograph: Photograph; scene?: never } | { scene: SceneSpec; photograph?: never };

const WIDTHS = [320, 640, 1280, 1920];
const uploaded = /^(\/media\/[^/]+\/[^/]+\/)(\d+)\.webp$/;

/** The pictures of a home: its photographs, or scenes to be drawn where it has none. */
export function picturesOf(listing: Listing): Picture[] {
  if (listing.images.length > 0) return listing.images.map((src) => ({ photograph: photograph(src) }));
  return scenesOf(listing).map((scene) => ({ scene }));
}

/** An uploaded picture comes in the widths it was developed in; a link is what it is. */
export function photograph(src: string): Photograph {
  const [, folder, largest] = uploaded.exec(src) ?? [];
  if (!folder) return { src };
  const widths = [...WIDTHS.filter((width) => width < Number(largest)), Number(largest)];
  return { src, srcSet: widths.map((width) => `${folder}${width}.webp ${width}w`).join(', ') };
}
