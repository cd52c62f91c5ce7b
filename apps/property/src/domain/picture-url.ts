import type { Picture } from './pictures.ts';

/** Where a picture's files are, in the store and below `/media`. */
export const folderOf = (listingId: string, { hash }: Pick<Picture, 'hash'>) => `${listingId}/${hash}`;

/** The address of a picture in its largest size: of its content, so what is there never changes. */
export function urlOf(listingId: string, picture: Picture): string {
  return `/media/${folderOf(listingId, picture)}/${picture.widths.at(-1)}.webp`;
}

/** Whether an image of a listing was uploaded here, and is not a link to somewhere else. */
export const isUploaded = (image: string) => image.startsWith('/media/');
