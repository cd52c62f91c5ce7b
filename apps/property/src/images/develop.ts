import { Problem } from '#platform';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { isPolyglot, type PictureType, typeOf } from '../domain/picture-type.ts';

const WIDTHS = [320, 640, 1280, 1920];
const MAX_PIXELS = 40_000_000;
/** Longer strips make files of a size no page needs and, upright, of one WebP does not know. */
const MAX_RATIO = 5;
const TIMEOUT_S = 10;
/** Part of each name: to be counted up when the same bytes are to become other files. */
const RECIPE = 1;

const formats: Record<PictureType, string> = { jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' };
const loaders = ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'HeifBuffer'].map((name) => `VipsForeignLoad${name}`);

// One thread a picture and no cache: what an upload may cost is decided by the darkroom. No loader but these four ever runs.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: loaders });

/** A picture as it is stored: its name, its size, and its files by name. */
export type Developed = { hash: string; width: number; height: number; widths: number[]; files: Map<string, Buffer> };

/**
 * Makes WebP and AVIF in up to four widths of an upload, upright, in sRGB and without anything but pixels: no EXIF, no place, no
 * thumbnail. It is never enlarged. @throws Problem for what is no picture, a broken one, or one made to hurt.
 */
export async function develop(bytes: Buffer): Promise<Developed> {
  const type = typeOf(bytes);
  if (!type) throw new Problem('unsupported_media_type', 'Send a picture as JPEG, PNG, WebP or AVIF.');
  if (isPolyglot(bytes)) throw refused('The file is not only a picture.');
  await checkHeader(bytes, type);
  const { data, info } = await read(bytes);
  const widths = [...WIDTHS.filter((width) => width < info.width), info.width];
  const files = new Map<string, Buffer>();
  for (const width of widths) {
    const sized = () => sharp(data, { raw: info }).resize({ width });
    files.set(`${width}.webp`, await sized().webp({ quality: 78 }).toBuffer());
    // The least effort: the next takes three times as long for files no smaller.
    files.set(`${width}.avif`, await sized().avif({ quality: 55, effort: 1 }).toBuffer());
  }
  const hash = createHash('sha256').update(`${RECIPE} `).update(bytes).digest('hex');
  return { hash, width: info.width, height: info.height, widths, files };
}

const input = (bytes: Buffer) => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });

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

function read(bytes: Buffer) {
  return input(bytes)
    .autoOrient()
    .resize({ width: WIDTHS.at(-1) as number, withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: TIMEOUT_S })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw refused('The picture is broken, cut off, or takes too long to read.');
    });
}

const refused = (why: string) => new Problem('image_refused', why);
