import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aListing, type Actor, Stack, startS3 } from '#testing';
import type { Image, Listing } from '#contracts';
import { freePort } from '../tools/engines/ports.ts';
import { type RunningApp, startApp } from '../tools/launcher/start-apps.ts';

const s3 = await startS3();

describe.runIf(s3)('pictures in a bucket', () => {
  const { env, dir } = s3 ?? ({} as NonNullable<typeof s3>);
  let stack: Stack;
  let replica: RunningApp;
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['gateway', 'property'], env });
    const urls = { ...stack.stage.urls, property: `http://127.0.0.1:${await freePort()}` };
    replica = await startApp('property', { ...stack.stage, urls });
  });
  afterAll(async () => {
    await replica.stop();
    await stack[Symbol.asyncDispose]();
    await s3?.[Symbol.asyncDispose]();
  });

  const as = (actor?: Actor) => stack.actors.client(stack.url('gateway'), actor);

  it('come in at one replica, are shown by another, and go from both', async () => {
    const host = stack.actors.newOwner();
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const { body: listing } = await as(host).post<Listing>('/api/properties', home);
    const images = `/api/properties/${listing.id}/images`;

    const answer = await fetch(stack.url('gateway') + images, {
      method: 'POST',
      headers: { authorization: `Bearer ${host.token}` },
      body: await aPhoto(),
    });
    const image = (await answer.json()) as Image;
    expect([answer.status, image.widths]).toEqual([201, [320, 640, 1280, 1920]]);
    const [hash = ''] = await readdir(join(dir, 'media', listing.id));
    expect((await readdir(join(dir, 'media', listing.id, hash))).length).toBe(8);
    expect(existsSync(join(process.env.ROOST_TEST_DIR ?? '', 'media', listing.id))).toBe(false);

    for (const width of image.widths)
      for (const format of ['webp', 'avif']) {
        const shown = await fetch(replica.url + image.url.replace('1920.webp', `${width}.${format}`));
        expect([shown.status, shown.headers.get('content-type')]).toEqual([200, `image/${format}`]);
        expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width).toBe(width);
      }
    expect((await as(host).delete(`${images}/${image.id}`)).status).toBe(204);
    for (const url of [stack.url('gateway'), replica.url]) expect((await fetch(url + image.url)).status).toBe(404);
  });
});

async function aPhoto(): Promise<FormData> {
  const photo = sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#765' } });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await photo.jpeg().toBuffer())]), 'home.jpg');
  return form;
}
