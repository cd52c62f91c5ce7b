import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createOSMStream } from 'osm-pbf-parser-node';
import { SaxesParser } from 'saxes';

/** What OpenStreetMap's files consist of, as far as places need it. */
export type Element = {
  type: 'node' | 'way' | 'relation';
  id: number;
  lat?: number;
  lon?: number;
  tags?: Record<string, string>;
  /** The nodes of a way. */
  refs?: number[];
};

/** The elements of an extract: `.pbf`, Overpass's `.json`, else XML. */
export async function* elementsOf(file: string): AsyncGenerator<Element> {
  if (file.endsWith('.pbf')) yield* fromPbf(file);
  else if (file.endsWith('.json')) yield* fromJson(await readFile(file, 'utf8'));
  else yield* fromXml(file);
}

async function* fromPbf(file: string): AsyncGenerator<Element> {
  for await (const item of createOSMStream(file, { withTags: true, withInfo: false }))
    if (item && typeof item === 'object' && 'type' in item) yield item as Element;
}

type OverpassElement = Element & { center?: { lat: number; lon: number }; nodes?: number[] };

function* fromJson(text: string): Generator<Element> {
  const { elements = [] } = JSON.parse(text) as { elements?: OverpassElement[] };
  for (const { center, nodes, ...element } of elements) yield { ...center, ...element, ...(nodes ? { refs: nodes } : {}) };
}

async function* fromXml(file: string): AsyncGenerator<Element> {
  const parser = new SaxesParser();
  let ready: Element[] = [];
  let open: Element | undefined;
  parser.on('opentag', ({ name, attributes: a }) => {
    if (name === 'node' || name === 'way' || name === 'relation') {
      open = { type: name, id: Number(a['id']), ...(a['lat'] ? { lat: Number(a['lat']), lon: Number(a['lon']) } : {}) };
    } else if (open && name === 'tag') (open.tags ??= {})[String(a['k'])] = String(a['v']);
    else if (open && name === 'nd') (open.refs ??= []).push(Number(a['ref']));
  });
  parser.on('closetag', ({ name }) => {
    if (open && name === open.type) {
      ready.push(open);
      open = undefined;
    }
  });
  for await (const chunk of createReadStream(file, 'utf8')) {
    parser.write(chunk as string);
    yield* ready;
    ready = [];
  }
  parser.close();
  yield* ready;
}
