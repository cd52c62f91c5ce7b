import type { Listing } from '#contracts';
import { sceneUrl } from '../illustrations/scene.tsx';
import { scenesOf } from '../illustrations/scenes-of.ts';

export type Picture = { src: string; srcSet?: string; isDrawn: boolean };

const WIDTHS = [320, 640, 1280, 1920];
const uploaded = /^(\/media\/[^/]+\/[^/]+\/)(\d+)\.webp$/;

/** The pictures of a home: its photographs, or drawings where it has none. `most` leaves the others undrawn. */
export function picturesOf(listing: Listing, most = 10): Picture[] {
  if (listing.images.length > 0) return listing.images.slice(0, most).map(photograph);
  return scenesOf(listing)
    .slice(0, most)
    .map((spec) => ({ src: sceneUrl(spec), isDrawn: true }));
}

/** An uploaded picture comes in the widths it was developed in; a link is what it is. */
export function photograph(src: string): Picture {
  const [, folder, largest] = uploaded.exec(src) ?? [];
  if (!folder) return { src, isDrawn: false };
  const widths = [...WIDTHS.filter((width) => width < Number(largest)), Number(largest)];
  return { src, srcSet: widths.map((width) => `${folder}${width}.webp ${width}w`).join(', '), isDrawn: false };
}
