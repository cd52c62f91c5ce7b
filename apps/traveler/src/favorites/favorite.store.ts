import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { PageQuery } from '#contracts';
import { Model } from 'mongoose';
import type { FavoriteRecord } from './favorite.schema.ts';

const DUPLICATE_KEY = 11_000;

/** Favourites in MongoDB. */
@Injectable()
export class FavoriteStore {
  constructor(@InjectModel('Favorite') private readonly favorites: Model<FavoriteRecord>) {}

  /** @returns the stored favourite, and whether this call made it. */
  async add(favorite: FavoriteRecord): Promise<{ favorite: FavoriteRecord; isNew: boolean }> {
    try {
      await this.favorites.create(favorite);
      return { favorite, isNew: true };
    } catch (error) {
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error;
      const { list_id, listing_id } = favorite;
      const earlier = await this.favorites.findOne({ list_id: { $eq: list_id }, listing_id: { $eq: listing_id } }).lean();
      return { favorite: earlier ?? favorite, isNew: false };
    }
  }

  count(listId: string): Promise<number> {
    return this.favorites.countDocuments({ list_id: { $eq: listId } });
  }

  /** How many are on each of some lists. */
  async countEach(listIds: string[]): Promise<Map<string, number>> {
    const counts = await this.favorites.aggregate<{ _id: string; count: number }>([
      { $match: { list_id: { $in: listIds } } },
      { $group: { _id: '$list_id', count: { $sum: 1 } } },
    ]);
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }

  /** The listings on a list, newest first, at most `limit`. */
  async listingIds(listId: string, limit: number): Promise<string[]> {
    const newestFirst = this.favorites.find({ list_id: { $eq: listId } }, { listing_id: 1 }).sort({ created_at: -1, _id: -1 });
    return (await newestFirst.limit(limit).lean<FavoriteRecord[]>()).map(({ listing_id }) => listing_id);
  }

  async remove(listId: string, listingId: string): Promise<void> {
    await this.favorites.deleteOne({ list_id: { $eq: listId }, listing_id: { $eq: listingId } });
  }

  async page(listId: string, { page, per_page }: PageQuery): Promise<{ favorites: FavoriteRecord[]; total: number }> {
    const onList = { list_id: { $eq: listId } };
    const newestFirst = this.favorites.find(onList).sort({ created_at: -1, _id: -1 });
    const [favorites, total] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<FavoriteRecord[]>(),
      this.favorites.countDocuments(onList),
    ]);
    return { favorites, total };
  }
}
