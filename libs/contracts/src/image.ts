import { z } from 'zod';

/** An uploaded picture. `url` is its largest size as WebP; each of `widths` is there beside it, as `<width>.webp` and `<width>.avif`. */
export const Image = z.object({
  id: z.uuid(),
  url: z.string(),
  widths: z.array(z.number().int()),
  width: z.number().int(),
  height: z.number().int(),
  caption: z.string().nullable(),
});
export type Image = z.infer<typeof Image>;

export const ImageList = z.object({ images: z.array(Image) });
export type ImageList = z.infer<typeof ImageList>;

/** Body of PUT `/api/properties/{id}/images`: all pictures in their new order, with their captions. */
export const ArrangeImages = z.strictObject({
  images: z.array(z.strictObject({ id: z.uuid(), caption: z.string().trim().min(1).max(300).optional() })).max(50),
});
export type ArrangeImages = z.infer<typeof ArrangeImages>;
