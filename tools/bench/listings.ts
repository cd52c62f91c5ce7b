import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Listing, ListingChanged } from '../../libs/contracts/src/index.ts';
import { type OutboxDocument, outboxDocument } from '../../libs/messaging/src/outbox-document.ts';
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
/** Towns that exist nowhere else; more of them when there are so many listings that a town would be a metropolis. */
const FEW_TOWNS = 100;
const MANY_TOWNS = 500;
const MANY = 500_000;

/** Names and places of the towns; a search in one finds a hundred homes of 10,000, as dense as those of any other number. */
const townsFor = (count: number) =>
  Array.from({ length: count >= MANY ? MANY_TOWNS : FEW_TOWNS }, (_, index) => ({
    city: `Benchton ${index}`,
    lng: -120 + (index % 10) * 4,
    lat: 32 + Math.floor(index / 10) * 1.5 * (count >= MANY ? 0.7 : 1),
  }));

export type Town = ReturnType<typeof townsFor>[number];

export interface Listings {
  all: Listing[];
  towns: Town[];
}

/**
 * Fills property with listings and has it publish them as it would after so many hosts had come: the documents beside their events in
 * its outbox, written many at a time. Resolves when booking, traveler and owner know them all.
 */
export async function seedListings(house: House, hosts: Person[], count: number): Promise<Listings> {
  const towns = townsFor(count);
  const all = Array.from({ length: count }, (_, index) => listing(index, hosts[index % hosts.length] as Person, towns));
  const client = new mongoose.mongo.MongoClient(databaseUrl(house.engines.mongo.url, 'property'));
  try {
    const db = client.db();
    for (let at = 0; at < count; at += BATCH) {
      const batch = all.slice(at, at + BATCH);
      const empty = () => ({ deleted_at: null, stays: [], closed: { sequence: 0, ranges: [] } });
      const documents = batch.map((one): ListingDocument => ({ ...toDocument(one), ...empty() }));
      await db.collection<ListingDocument>('listings').insertMany(documents, { ordered: false });
      await db.collection<OutboxDocument>('outbox').insertMany(batch.map(toOutbox), { ordered: false });
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

function listing(index: number, host: Person, towns: Town[]): Listing {
  const town = towns[index % towns.length] as Town;
  const now = new Date().toISOString();
  const spread = Math.floor(index / towns.length) / 1000;
  return {
    id: randomUUID(),
    host_id: host.id,
    title: `Home ${index} above the river`,
    description: 'Two rooms, one stove, no neighbours. '.repeat(8),
    price_per_night: 60 + ((index * 37) % 400),
    currency: 'USD',
    location: {
      address: `${index} River Road`,
      city: town.city,
      state: 'NC',
      country: 'United States',
      coordinates: { type: 'Point', coordinates: [town.lng + spread, town.lat + spread / 2] },
    },
    property_type: index % 3 === 0 ? 'cabin' : index % 3 === 1 ? 'apartment' : 'house',
    amenities: ['wifi', ...(index % 2 ? ['kitchen'] : []), ...(index % 5 ? [] : ['pool'])],
    capacity: { max_guests: 2 + (index % 5), bedrooms: 1 + (index % 3), beds: 2, bathrooms: 1 },
    images: [],
    instant_book: false,
    cancellation_policy: 'moderate',
    min_nights: 1,
    max_nights: 365,
    pricing: {},
    stay_rules: {},
    time_zone: 'America/New_York',
    is_active: true,
    version: 1,
    rating: null,
    review_count: 0,
    created_at: now,
    updated_at: now,
  };
}

function toOutbox(one: Listing): OutboxDocument {
  const event: ListingChanged = {
    event_type: 'listing_created',
    event_id: randomUUID(),
    timestamp: one.created_at,
    schema_version: 1,
    sequence: 1,
    correlation_id: 'bench-listings',
    causation_id: null,
    listing_id: one.id,
    listing: one,
  };
  return outboxDocument('listing-events', one.id, event);
}
