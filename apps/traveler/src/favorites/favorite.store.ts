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
      const { user_id, listing_id } = favorite;
      const earlier = await this.favorites.findOne({ user_id: { $eq: user_id }, listing_id: { $eq: listing_id } }).lean();
      return { favorite: earlier ?? favorite, isNew: false };
    }
  }

  async remove(userId: string, listingId: string): Promise<void> {
    await this.favorites.deleteOne({ user_id: { $eq: userId }, listing_id: { $eq: listingId } });
  }

  async page(userId: string, { page, per_page }: PageQuery): Promise<{ favorites: FavoriteRecord[]; total: number }> {
    const mine = { user_id: { $eq: userId } };
    const newestFirst = this.favorites.find(mine).sort({ created_at: -1, _id: -1 });
    const [favorites, total] = await Promise.all([
      newestFirst
        .skip((page - 1) * per_page)
        .limit(per_page)
        .lean<FavoriteRecord[]>(),
      this.favorites.countDocuments(mine),
    ]);
    return { favorites, total };
  }
}
