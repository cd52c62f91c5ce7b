import type { Listing } from '#contracts';
import { Producer } from '#messaging';
import { listingEvent } from './a-listing.ts';

/** Tells every service of listings by `listing-events`, as property would: for tests where property does not run. */
export async function publishListings(listings: Listing[]): Promise<void> {
  const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'tests' });
  const messages = listings.map((listing) => ({
    topic: 'listing-events' as const,
    key: listing.id,
    value: JSON.stringify(listingEvent(listing)),
  }));
  await producer.send(messages);
  await producer.disconnect();
}
