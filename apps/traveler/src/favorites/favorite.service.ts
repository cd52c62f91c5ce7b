import { Injectable } from '@nestjs/common';
import { type Favorite, type FavoritePage, type Listing, type PageQuery, paginate } from '#contracts';
import { Problem } from '#platform';
import { ListingViews, lookUntil } from '#views';
import type { FavoriteRecord } from './favorite.schema.ts';
import { FavoriteStore } from './favorite.store.ts';

/** How long a listing that was made just now may take to be known here. */
const VIEW_LAG_MS = 500;

/** The listings a traveler likes, shown as they are today. */
@Injectable()
export class FavoriteService {
  constructor(
    private readonly store: FavoriteStore,
    private readonly listings: ListingViews,
  ) {}

  async page(userId: string, query: PageQuery): Promise<FavoritePage> {
    const { favorites, total } = await this.store.page(userId, query);
    const listings = await this.listings.existing(favorites.map(({ listing_id }) => listing_id));
    return {
      favorites: favorites.map((favorite) => toFavorite(favorite, listings.get(favorite.listing_id))),
      pagination: paginate(query, total),
    };
  }

  /** @throws Problem `not_found` for a listing nobody offers. */
  async add(userId: string, listingId: string, now = new Date()): Promise<{ favorite: Favorite; isNew: boolean }> {
    const known = async () => (await this.listings.existing([listingId])).get(listingId) ?? null;
    const listing = await lookUntil(known, VIEW_LAG_MS);
    if (!listing) throw new Problem('not_found', 'There is no such listing.');
    const { favorite, isNew } = await this.store.add({ user_id: userId, listing_id: listingId, created_at: now });
    return { favorite: toFavorite(favorite, listing), isNew };
  }

  async remove(userId: string, listingId: string): Promise<void> {
    await this.store.remove(userId, listingId);
  }
}

function toFavorite({ listing_id, created_at }: FavoriteRecord, listing: Listing | undefined): Favorite {
  return { id: listing_id, listing_id, listing: listing ?? null, created_at: created_at.toISOString() };
}
