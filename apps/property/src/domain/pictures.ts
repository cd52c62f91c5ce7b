import type { ArrangeImages } from '#contracts';

/** An uploaded picture of a listing; its files are found by its hash. */
export type Picture = { id: string; hash: string; width: number; height: number; widths: number[]; caption: string | null };

export const MAX_PICTURES = 50;

/** Why a change of a listing's pictures cannot be. */
export class PicturesRefused extends Error {
  override name = 'PicturesRefused';

  constructor(
    readonly code: 'too_many_images' | 'conflict' | 'not_found',
    message: string,
  ) {
    super(message);
  }
}

/** The pictures with one more at their end; the same ones when it is among them: an upload may be tried again. @throws PicturesRefused */
export function add(pictures: Picture[], picture: Picture): Picture[] {
  if (pictures.some(({ hash }) => hash === picture.hash)) return pictures;
  if (pictures.length >= MAX_PICTURES)
    throw new PicturesRefused('too_many_images', `A listing has at most ${MAX_PICTURES} pictures.`);
  return [...pictures, picture];
}

/** The same pictures in another order and with other captions. @throws PicturesRefused unless each is named once. */
export function arrange(pictures: Picture[], { images }: ArrangeImages): Picture[] {
  const known = new Map(pictures.map((picture) => [picture.id, picture]));
  const arranged = images.flatMap(({ id, caption = null }) => {
    const picture = known.get(id);
    known.delete(id);
    return picture ? { ...picture, caption } : [];
  });
  if (arranged.length !== images.length || known.size > 0)
    throw new PicturesRefused('conflict', 'Name each of the pictures once: they may have changed since they were read.');
  return arranged;
}

/** The pictures without one. @throws PicturesRefused when it is not among them. */
export function remove(pictures: Picture[], id: string): Picture[] {
  const left = pictures.filter((picture) => picture.id !== id);
  if (left.length === pictures.length) throw new PicturesRefused('not_found', 'There is no such picture.');
  return left;
}
