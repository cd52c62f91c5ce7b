import { Injectable } from '@nestjs/common';
import { type Favorite, type FavoritePage, type Listing, type PageQuery, paginate } from '#contracts';
import { Problem } from '#platform';
import { ListingViews, lookUntil } from '#views';
import type { FavoriteRecord } from './favorite.schema.ts';
import { FavoriteStore } from './favorite.store.ts';

/** A list longer than this is a search. */
export const MOST_ON_A_LIST = 1000;
/** How long a listing that was made just now may take to be known here. */
const VIEW_LAG_MS = 500;

/** The listings on a list, shown as they are today. A traveler's default list has the traveler's own id. */
@Injectable()
export class FavoriteService {
  constructor(
    private readonly store: FavoriteStore,
    private readonly listings: ListingViews,
  ) {}

  async page(listId: string, query: PageQuery): Promise<FavoritePage> {
    const { favorites, total } = await this.store.page(listId, query);
    const listings = await this.listings.existing(favorites.map(({ listing_id }) => listing_id));
    return {
      favorites: favorites.map((favorite) => toFavorite(favorite, listings.get(favorite.listing_id))),
      pagination: paginate(query, total),
    };
  }

  /** @throws Problem `not_found` for a listing nobody offers, `list_full`. */
  async add(listId: string, listingId: string, now = new Date()): Promise<{ favorite: Favorite; isNew: boolean }> {
    const known = async () => (await this.listings.existing([listingId])).get(listingId) ?? null;
    const listing = await lookUntil(known, VIEW_LAG_MS);
    if (!listing) throw new Problem('not_found', 'There is no such listing.');
    // Two at once may pass this together: the bound guards memory, not a rule, and may be passed by a few.
    if ((await this.store.count(listId)) >= MOST_ON_A_LIST)
      throw new Problem('list_full', `A list holds ${MOST_ON_A_LIST} homes. Take some off, or begin another.`);
    const { favorite, isNew } = await this.store.add({ list_id: listId, listing_id: listingId, created_at: now });
    return { favorite: toFavorite(favorite, listing), isNew };
  }

  async remove(listId: string, listingId: string): Promise<void> {
    await this.store.remove(listId, listingId);
  }
}

function toFavorite({ listing_id, created_at }: FavoriteRecord, listing: Listing | undefined): Favorite {
  return { id: listing_id, listing_id, listing: listing ?? null, created_at: created_at.toISOString() };
}
