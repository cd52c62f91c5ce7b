import type { ImportPlaces } from '#contracts';
import { categoryOf } from './category-of.ts';
import type { Element } from './elements.ts';
import { weekOf } from './week-of.ts';

export type FoundPlace = ImportPlaces['places'][number];

/**
 * The places of an extract that have a name and are something to visit. A way lies where its first node does, which is read in a second
 * passage; relations count only where the file says where they are.
 */
export async function placesIn(read: () => AsyncIterable<Element>): Promise<FoundPlace[]> {
  const places: FoundPlace[] = [];
  const ways = new Map<number, Element[]>();
  for await (const element of read()) {
    if (!isPlace(element)) continue;
    if (element.lat !== undefined && element.lon !== undefined) places.push(placeOf(element, element.lat, element.lon));
    else if (element.refs?.[0] !== undefined) ways.set(element.refs[0], [...(ways.get(element.refs[0]) ?? []), element]);
  }
  if (ways.size > 0)
    for await (const { type, id, lat, lon } of read())
      if (type === 'node' && lat !== undefined && lon !== undefined)
        for (const way of ways.get(id) ?? []) places.push(placeOf(way, lat, lon));
  return places;
}

function isPlace({ tags }: Element): boolean {
  return Boolean(tags?.['name']?.trim() && categoryOf(tags));
}

function placeOf({ type, id, tags = {} }: Element, lat: number, lng: number): FoundPlace {
  const week = weekOf(tags['opening_hours']);
  const fee = tags['fee'] === 'no' ? false : tags['fee'] === 'yes' ? true : undefined;
  return {
    id: `osm:${type}/${id}`,
    name: (tags['name'] ?? '').trim().slice(0, 200),
    category: categoryOf(tags) ?? 'historic',
    lat,
    lng,
    ...(week ? { week } : {}),
    ...(fee === undefined ? {} : { fee }),
  };
}
