import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { develop } from './develop.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#7a9' } });
const refusal = (code: string) => expect.objectContaining({ code }) as Error;

describe('a picture', () => {
  it('becomes WebP and AVIF in four widths', async () => {
    const { width, height, widths, files } = await develop(await plain(2400, 1600).jpeg().toBuffer());
    expect([width, height, widths]).toEqual([1920, 1280, [320, 640, 1280, 1920]]);
    expect([...files.keys()].toSorted()).toEqual(widths.flatMap((w) => [`${w}.avif`, `${w}.webp`]).toSorted());
    for (const [name, bytes] of files) {
      const format = name.endsWith('avif') ? 'heif' : 'webp';
      expect(await sharp(bytes).metadata()).toMatchObject({ format, width: Number.parseInt(name) });
    }
  });

  it.each([
    [500, [320, 500]],
    [200, [200]],
  ])('of %i pixels is not enlarged', async (width, widths) => {
    expect((await develop(await plain(width, width).png().toBuffer())).widths).toEqual(widths);
  });

  it('stands upright and tells neither place nor camera', async () => {
    const exif = { IFD0: { Make: 'Spycam' }, IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' } };
    const upload = await plain(800, 600).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer();
    expect((await sharp(upload).metadata()).exif?.includes('Spycam')).toBe(true);
    const { width, height, files } = await develop(upload);
    expect([width, height]).toEqual([600, 800]);
    for (const bytes of files.values()) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, orientation: orientation ?? 1 }).toEqual({ orientation: 1 });
      expect(bytes.includes('Spycam')).toBe(false);
    }
  });

  it('may have an alpha channel, one colour, or come as AVIF or WebP', async () => {
    const uploads = [
      sharp({ create: { width: 400, height: 300, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } } }).png(),
      plain(400, 300).greyscale().jpeg(),
      plain(400, 300).toColourspace('cmyk').jpeg(),
      plain(400, 300).webp(),
      plain(400, 300).avif({ effort: 0 }),
    ];
    for (const upload of uploads) expect((await develop(await upload.toBuffer())).widths).toEqual([320, 400]);
  });

  it('has one name, and another picture another', async () => {
    const upload = await plain(100, 100).png().toBuffer();
    const { hash } = await develop(upload);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await develop(upload)).hash).toBe(hash);
    expect((await develop(await plain(101, 100).png().toBuffer())).hash).not.toBe(hash);
  });
});

describe('what is no picture to take', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', svg],
    ['nothing', ''],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['a PDF', '%PDF-1.7'],
  ])('%s is refused by its bytes', (_, text) =>
    expect(develop(Buffer.from(text))).rejects.toThrow(refusal('unsupported_media_type')),
  );

  const picture = () => plain(300, 300).jpeg().toBuffer();
  it.each([
    ['a page behind a picture', async () => Buffer.concat([await picture(), Buffer.from(svg)])],
    ['a ZIP behind a picture', async () => Buffer.concat([await picture(), Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])],
    [
      'a picture with a PDF in its head',
      async () =>
        plain(300, 300)
          .withExif({ IFD0: { Artist: '%PDF-1.7' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a header alone', async () => (await picture()).subarray(0, 40)],
    ['noise behind a JPEG’s first bytes', async () => Buffer.concat([Buffer.from([255, 216, 255]), Buffer.alloc(5000, 7)])],
    ['a moving picture', async () => movingPicture()],
    ['a strip', async () => plain(3000, 100).png().toBuffer()],
    ['more than 40 million pixels', async () => plain(8000, 5001).png().toBuffer()],
  ])('%s is refused', async (_, upload) => expect(develop(await upload())).rejects.toThrow(refusal('image_refused')));

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s that was cut off is refused', async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const whole = sharp({ create: { width: 200, height: 200, channels: 3, background: '#777', noise } });
    const bytes = await whole.toFormat(format, { quality: 80 }).toBuffer();
    await expect(develop(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).rejects.toThrow(refusal('image_refused'));
  });
});

async function movingPicture(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(64 * 64 * 3, 10), Buffer.alloc(64 * 64 * 3, 200)]);
  const raw = { width: 64, height: 128, channels: 3, pageHeight: 64 } as const;
  return sharp(frames, { raw })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}
