import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListing, type Actor, Stack, until } from '#testing';
import type { Image, ImageList, Listing, ProblemDetails } from '#contracts';
import { pngBomb } from './support/png-bomb.ts';

type Answer<T> = { status: number; headers: Headers; body: T };

describe('pictures', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['gateway', 'property'] });
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const as = (actor?: Actor) => stack.actors.client(stack.url('gateway'), actor);
  const mediaOf = (listing: Listing) =>
    readdir(join(process.env.ROOST_TEST_DIR ?? '', 'media', listing.id)).catch(() => [] as string[]);

  async function aHome() {
    const host = stack.actors.newOwner();
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const { body: listing } = await as(host).post<Listing>('/api/properties', home);
    return { host, listing, images: `/api/properties/${listing.id}/images` };
  }

  async function upload<T = Image>(
    path: string,
    bytes: Buffer,
    actor?: Actor,
    name = 'home.jpg',
    field = 'file',
  ): Promise<Answer<T>> {
    const form = new FormData();
    form.set(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
    const headers: Record<string, string> = actor ? { authorization: `Bearer ${actor.token}` } : {};
    const response = await fetch(stack.url('gateway') + path, { method: 'POST', body: form, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  }

  it('come in with EXIF and go out in four widths without, for ever', async () => {
    const { host, listing, images } = await aHome();
    const exif = { IFD0: { Make: 'Spycam' }, IFD3: { GPSLatitude: '48/1 51/1 0/1', GPSLatitudeRef: 'N' } };
    const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
    const camera = sharp({ create: { width: 1080, height: 750, channels: 3, background: '#888', noise } }).resize(5400); // 20 MP
    const photo = await camera.withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg({ quality: 85 }).toBuffer();
    const answer = await upload(images, photo, host);
    expect(answer).toMatchObject({
      status: 201,
      body: { widths: [320, 640, 1280, 1920], width: 1920, height: 2765, caption: null },
    });
    const { body: shown } = await as().get<Listing>(`/api/properties/${listing.id}`);
    expect(shown).toMatchObject({ images: [answer.body.url], version: 2 });
    for (const width of answer.body.widths)
      for (const format of ['webp', 'avif']) {
        const url = stack.url('gateway') + answer.body.url.replace('1920.webp', `${width}.${format}`);
        const file = await fetch(url);
        expect([file.status, file.headers.get('content-type')]).toEqual([200, `image/${format}`]);
        expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        const bytes = Buffer.from(await file.arrayBuffer());
        expect([bytes.includes('Spycam'), (await sharp(bytes).metadata()).exif]).toEqual([false, undefined]);
        const again = await fetch(url, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } });
        expect(again.status).toBe(304);
      }
    expect((await fetch(`${stack.url('gateway')}${answer.body.url.replace('1920', '1921')}`)).status).toBe(404);
    expect((await fetch(`${stack.url('gateway')}/media/..%2f..%2fetc/passwd/1.webp`)).status).toBe(400);
  });

  it('are put in order, captioned and deleted by their host', async () => {
    const { host, listing, images } = await aHome();
    const [one, two] = [await upload(images, await aPicture(1), host), await upload(images, await aPicture(2), host)];
    expect((await upload(images, await aPicture(1), host)).body.id).toBe(one.body.id); // tried again: the same one
    const order = { images: [{ id: two.body.id, caption: 'The stove' }, { id: one.body.id }] };
    expect((await as(stack.actors.newOwner()).put(images, order)).status).toBe(403);
    const arranged = await as(host).put<ImageList>(images, order);
    expect(arranged.body.images).toMatchObject([
      { id: two.body.id, caption: 'The stove' },
      { id: one.body.id, caption: null },
    ]);
    expect((await as().get<ImageList>(images)).body).toEqual(arranged.body);
    const link = 'https://example.com/garden.jpg';
    const { body: before } = await as().get<Listing>(`/api/properties/${listing.id}`);
    const change = { images: [...before.images, link], version: before.version };
    expect((await as(host).put<Listing>(`/api/properties/${listing.id}`, change)).body.images).toEqual([...before.images, link]);
    expect((await as(host).put(images, { images: [{ id: one.body.id }] })).status).toBe(409);

    expect((await as(host).delete(`${images}/${two.body.id}`)).status).toBe(204);
    expect((await as(host).delete(`${images}/${two.body.id}`)).status).toBe(404);
    expect((await fetch(stack.url('gateway') + two.body.url)).status).toBe(404);
    expect((await as().get<Listing>(`/api/properties/${listing.id}`)).body.images).toEqual([one.body.url, link]);
    expect(await mediaOf(listing)).toHaveLength(1);
  });

  it('that are none, or made to hurt, are refused and leave nothing', async () => {
    const { host, listing, images } = await aHome();
    const picture = await sharp({
      create: { width: 900, height: 900, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 100, sigma: 50 } },
    })
      .jpeg()
      .toBuffer();
    const refused: [Buffer, number, string][] = [
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'unsupported_media_type'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'unsupported_media_type'],
      [Buffer.alloc(0), 415, 'unsupported_media_type'],
      [Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')]), 422, 'image_refused'],
      [picture.subarray(0, picture.length / 2), 422, 'image_refused'],
      [await pngBomb(50_000), 422, 'image_refused'],
      [Buffer.concat([picture, randomBytes(10.2 * 1024 * 1024)]), 413, 'payload_too_large'],
      [Buffer.concat([picture, randomBytes(11 * 1024 * 1024)]), 413, 'payload_too_large'],
    ];
    for (const [bytes, status, code] of refused)
      expect((await upload<ProblemDetails>(images, bytes, host)).body).toMatchObject({ status, code });
    expect((await upload<ProblemDetails>(images, picture, host, 'a.jpg', 'photo')).body).toMatchObject({ status: 400 });
    expect((await as(host).post(images, {})).body).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    expect(await mediaOf(listing)).toEqual([]);
    expect((await as().get<Listing>(`/api/properties/${listing.id}`)).body).toMatchObject({ images: [], version: 1 });
  });

  it('are their host’s to add, which is said before they are read', async () => {
    const { images } = await aHome();
    const large = randomBytes(9 * 1024 * 1024);
    expect((await upload(images, large)).status).toBe(401);
    expect((await upload(images, large, stack.actors.newTraveler())).status).toBe(403);
    expect((await upload(images, large, stack.actors.newOwner())).status).toBe(403);
    expect((await upload(`/api/properties/${randomUUID()}/images`, large, stack.actors.newOwner())).status).toBe(404);
  });

  it('come many at once: each is taken whole or refused as busy', async () => {
    const { host, listing, images } = await aHome();
    const answers = await Promise.all(Array.from({ length: 16 }, async (_, i) => upload(images, await aPicture(i), host)));
    expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const taken = answers.filter(({ status }) => status === 201).map(({ body }) => body.url);
    expect(taken.length).toBeGreaterThanOrEqual(8);
    const { body } = await as().get<Listing>(`/api/properties/${listing.id}`);
    expect(body.images.toSorted()).toEqual(taken.toSorted());
    expect(await mediaOf(listing)).toHaveLength(taken.length);
  });

  it('that break off leave nothing, and their places are free again', async () => {
    const { host, listing, images } = await aHome();
    const { hostname, port } = new URL(stack.url('gateway'));
    const head = `POST ${images} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${host.token}\r\ncontent-length: 5000000\r\n`;
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
    for (let i = 0; i < 12; i++) {
      const socket = connect(Number(port), hostname);
      await new Promise<void>((sent) => {
        socket.write(`${head}content-type: multipart/form-data; boundary=b\r\n\r\n${part}${'x'.repeat(200_000)}`, () => sent());
      });
      socket.destroy();
    }
    const answer = await until(async () => {
      const tried = await upload(images, await aPicture(1), host);
      return tried.status === 201 ? tried : null;
    });
    expect((await as().get<Listing>(`/api/properties/${listing.id}`)).body.images).toEqual([answer.body.url]);
    expect(await mediaOf(listing)).toHaveLength(1);
  });
});

/** A small picture like no other. */
function aPicture(hue: number): Promise<Buffer> {
  const background = { r: (hue * 37) % 256, g: (hue * 91) % 256, b: 128 };
  return sharp({ create: { width: 600 + hue, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
