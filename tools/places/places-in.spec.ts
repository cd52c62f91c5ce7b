import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { placesIn } from './places-in.ts';
import { toPbf } from './spec/to-pbf.ts';
import { weekOf } from './week-of.ts';

const days = (count: number, hours: object) => Array.from({ length: count }, () => hours);

describe('places of OpenStreetMap', () => {
  let dir: string;
  beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'roost-places-'))));
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const read = async (name: string, content: string | Buffer) => {
    const file = join(dir, name);
    await writeFile(file, content);
    return placesIn(() => elementsOf(file));
  };
  const museum = { id: 'osm:node/1', name: 'Museum & more', category: 'museum', lat: 41.4, lng: 2.2, fee: false };
  const park = { id: 'osm:way/9', name: 'Parc', category: 'park', lat: 41.5, lng: 2.3 };

  it('are read from XML, ways by their first node', async () => {
    const xml = `<?xml version="1.0"?><osm version="0.6">
      <node id="1" lat="41.4" lon="2.2"><tag k="name" v="Museum &amp; more"/><tag k="tourism" v="museum"/><tag k="fee" v="no"/></node>
      <node id="2" lat="41.5" lon="2.3"/><node id="3" lat="1" lon="1"><tag k="name" v="A bench"/><tag k="amenity" v="bench"/></node>
      <way id="9"><nd ref="2"/><nd ref="1"/><tag k="name" v="Parc"/><tag k="leisure" v="park"/></way></osm>`;
    expect(await read('a.osm', xml)).toEqual([museum, park]);
  });

  it('are read from Overpass’s JSON', async () => {
    const elements = [
      { type: 'node', id: 1, lat: 41.4, lon: 2.2, tags: { name: 'Museum & more', tourism: 'museum', fee: 'no' } },
      { type: 'way', id: 9, center: { lat: 41.5, lon: 2.3 }, tags: { name: 'Parc', leisure: 'park' } },
    ];
    expect(await read('a.json', JSON.stringify({ elements }))).toEqual([museum, park]);
  });

  it('are read from PBF, the form in which whole countries come', async () => {
    const benches = Array.from({ length: 20_000 }, (_, i) => ({
      id: 10 + i,
      lat: i / 1000,
      lon: -i / 1000,
      tags: { amenity: 'bench' },
    }));
    const nodes = [
      { id: 1, lat: 41.4, lon: 2.2, tags: { name: 'Museum & more', tourism: 'museum', fee: 'no' } },
      { id: 2, lat: 41.5, lon: 2.3 },
      ...benches,
    ];
    const ways = [{ id: 9, refs: [2, 1], tags: { name: 'Parc', leisure: 'park' } }];
    expect(await read('a.osm.pbf', toPbf({ nodes, ways }))).toEqual([museum, park]);
  });

  it('are not read from a PBF that was cut off', async () => {
    const whole = toPbf({ nodes: [{ id: 1, lat: 41.4, lon: 2.2, tags: { name: 'A', tourism: 'museum' } }], ways: [] });
    await expect(read('b.osm.pbf', whole.subarray(0, -5))).rejects.toThrow();
  });

  it.each([
    ['24/7', days(7, { opens: 0, closes: 1440 })],
    ['Tu-Su 10:00-18:30', [null, ...days(6, { opens: 600, closes: 1110 })]],
    ['Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off', [...days(5, { opens: 540, closes: 1020 }), { opens: 600, closes: 840 }, null]],
    ['Mo-Fr 09:00-12:00,14:00-18:00', undefined],
    ['sunrise-sunset', undefined],
    ['Mo 18:00-02:00', undefined],
  ])('are open %s', (text, week) => {
    expect(weekOf(text)).toEqual(week);
  });
});
