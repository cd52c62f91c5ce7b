import { Problem } from '#platform';
import sharp from 'sharp';
import { isPolyglot, type PictureType, typeOf } from './picture-type.ts';

const MAX_PIXELS = 40_000_000;
/** Longer strips make files of a size no page needs and, upright, of one WebP does not know. */
const MAX_RATIO = 5;
const TIMEOUT_S = 10;

const formats: Record<PictureType, string> = { jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' };
const loaders = ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'HeifBuffer'].map((name) => `VipsForeignLoad${name}`);

// One thread a picture and no cache: what an upload may cost is decided by the darkroom. No loader but these four ever runs.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: loaders });

/** The size a picture is brought to: at most so wide, or cut to fill a square of so many pixels. Never enlarged by width. */
export type Size = { width: number } | { square: number };

/**
 * The pixels of an upload, upright, in sRGB and without anything else: no EXIF, no place, no thumbnail. @throws Problem for what is
 * no picture, a broken one, or one made to hurt.
 */
export async function openPicture(bytes: Buffer, size: Size) {
  const type = typeOf(bytes);
  if (!type) throw new Problem('unsupported_media_type', 'Send a picture as JPEG, PNG, WebP or AVIF.');
  if (isPolyglot(bytes)) throw refused('The file is not only a picture.');
  await checkHeader(bytes, type);
  const resize =
    'square' in size
      ? { width: size.square, height: size.square, fit: 'cover' as const }
      : { width: size.width, withoutEnlargement: true };
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(resize)
    .toColourspace('srgb')
    .timeout({ seconds: TIMEOUT_S })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw refused('The picture is broken, cut off, or takes too long to read.');
    });
}

/** What the header says is checked before a single pixel is unpacked. */
async function checkHeader(bytes: Buffer, type: PictureType): Promise<void> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header || header.format !== formats[type]) throw refused('The picture cannot be read.');
  const { width, height, pages = 1 } = header;
  if (pages > 1) throw refused('Send one picture, not a moving one.');
  if (width * height > MAX_PIXELS) throw refused(`A picture may have ${MAX_PIXELS / 1e6} million pixels.`);
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height))
    throw refused(`No side of a picture may be more than ${MAX_RATIO} times as long as the other.`);
}

const refused = (why: string) => new Problem('image_refused', why);
