import { openPicture } from '#pictures';
import { createHash } from 'node:crypto';
import sharp from 'sharp';

const WIDTHS = [320, 640, 1280, 1920];
/** Part of each name: to be counted up when the same bytes are to become other files. */
const RECIPE = 1;

/** A picture as it is stored: its name, its size, and its files by name. */
export type Developed = { hash: string; width: number; height: number; widths: number[]; files: Map<string, Buffer> };

/** Makes WebP and AVIF in up to four widths of an upload; it is never enlarged. @throws Problem as `openPicture` does. */
export async function develop(bytes: Buffer): Promise<Developed> {
  const { data, info } = await openPicture(bytes, { width: WIDTHS.at(-1) as number });
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
