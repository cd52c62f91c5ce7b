import { setTimeout as rest } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Listing } from '../../libs/contracts/src/index.ts';
import { type OutboxDocument, outboxDocument } from '../../libs/messaging/src/outbox-document.ts';
import { aListing, listingEvent } from '../../libs/testing/src/a-listing.ts';
import { toDocument } from '../../apps/property/src/listings/listing.document.ts';
import type { ListingDocument } from '../../apps/property/src/listings/listing.schema.ts';
import { databaseUrl } from '../engines/databases.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';
import { countersOf } from './counters.ts';

const BATCH = 1000;
const PATIENCE_MS = 60_000;
/** Each listing has to reach three services. */
const PATIENCE_PER_LISTING_MS = 3;
const TOWNS = 100;
const TOWN_DEGREES = 0.2;

/** Names and places of so many towns (600 at most) that exist nowhere else, far enough from each other. */
export const someTowns = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    city: `Benchton ${index}`,
    lng: -120 + (index % 20) * 4,
    lat: 20 + Math.floor(index / 20) * 1.5,
  }));

export type Town = ReturnType<typeof someTowns>[number];

export interface Listings {
  all: Listing[];
  towns: Town[];
}

/**
 * Fills property with listings and has it publish them as it would after so many hosts had come: the documents beside their events in
 * its outbox, written many at a time. Resolves when booking, traveler and owner know them all.
 */
export async function seedListings(house: House, hosts: Person[], count: number): Promise<Listings> {
  const towns = someTowns(TOWNS);
  const all = Array.from({ length: count }, (_, index) => benchListing(index, (hosts[index % hosts.length] as Person).id, towns));
  const client = new mongoose.mongo.MongoClient(databaseUrl(house.engines.mongo.url, 'property'));
  try {
    const db = client.db();
    for (let at = 0; at < count; at += BATCH) {
      const batch = all.slice(at, at + BATCH);
      await db.collection<ListingDocument>('listings').insertMany(batch.map(benchDocument), { ordered: false });
      await db.collection<OutboxDocument>('outbox').insertMany(
        batch.map((one) => outboxDocument('listing-events', one.id, listingEvent(one))),
        { ordered: false },
      );
    }
  } finally {
    await client.close();
  }
  await untilKnown(house, count);
  return { all, towns };
}

async function untilKnown(house: House, count: number): Promise<void> {
  const followers = ['booking', 'traveler', 'owner'];
  const patience = PATIENCE_MS + count * PATIENCE_PER_LISTING_MS;
  const deadline = Date.now() + patience;
  for (;;) {
    const counts = await Promise.all(followers.map((app) => countersOf(house.url(app))));
    if (counts.every(({ handled }) => handled('listing-events') >= count)) return;
    if (Date.now() > deadline) throw new Error(`not every service knew all listings within ${patience / 1000} s`);
    await rest(200);
  }
}

/** Homes lie all over a town, some ten kilometres from its middle at most, wherever there is one more. */
export function benchListing(index: number, hostId: string, towns: Town[]): Listing {
  const town = towns[index % towns.length] as Town;
  const nth = Math.floor(index / towns.length);
  const [east, north] = [(nth * 0.754_877_666) % 1, (nth * 0.569_840_29) % 1].map((part) => (part - 0.5) * TOWN_DEGREES);
  return aListing(hostId, {
    title: titleOf(index),
    description: 'Two rooms, one stove, no neighbours. '.repeat(8),
    price_per_night: 60 + ((index * 37) % 400),
    location: {
      address: `${index} River Road`,
      city: town.city,
      state: 'NC',
      country: 'United States',
      coordinates: { type: 'Point', coordinates: [town.lng + (east as number), town.lat + (north as number)] },
    },
    property_type: ['cabin', 'apartment', 'house'][index % 3] as Listing['property_type'],
    amenities: ['wifi', ...(index % 2 ? ['kitchen'] : []), ...(index % 5 ? [] : ['pool'])],
    capacity: { max_guests: 2 + (index % 5), bedrooms: 1 + (index % 3), beds: 2, bathrooms: 1 },
  });
}

/** Titles of words that many homes have, as hosts write them. */
function titleOf(index: number): string {
  const [what, where] = [kinds[index % kinds.length], places[Math.floor(index / kinds.length) % places.length]];
  return `${what} home ${where} the river`;
}

const kinds = 'Quiet Sunny Bright Small Large Old New Cosy Modern Lovely Green Blue White Warm Airy'.split(' ');
const places = 'above below beside near behind across along over'.split(' ');

/** A listing as property's database has it. */
export function benchDocument(listing: Listing): ListingDocument {
  return { ...toDocument(listing), deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } };
}
