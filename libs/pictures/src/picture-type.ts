/** What a picture may be: still, and drawn by pixels. Neither SVG, which is a program, nor GIF, TIFF and the rest, which cameras do not make. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif';

const HEAD = 1024;
const ZIP_TAIL = 64 * 1024 + 22;
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const PAGE = /<(?:script|html|svg|!doctype|\?php)/i;

/** The type of a picture by its first bytes, whatever its name and its sender say. */
export function typeOf(bytes: Buffer): PictureType | null {
  const text = bytes.toString('latin1', 0, 32);
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  return text.startsWith('ftypavif', 4) ? 'avif' : null;
}

/**
 * Whether a picture can be read as something else too: a page, a PDF or a ZIP (and so a JAR). Nothing of an upload is ever served as
 * it came, so this guards those who would trust our copy of it less than the sender who made it so.
 */
export function isPolyglot(bytes: Buffer): boolean {
  if (bytes.subarray(0, HEAD).includes('%PDF-')) return true;
  if (bytes.subarray(-ZIP_TAIL).includes(ZIP_END)) return true;
  return PAGE.test(bytes.toString('latin1'));
}
