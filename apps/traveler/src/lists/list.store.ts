import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import { Connection, Model } from 'mongoose';
import type { FavoriteRecord } from '../favorites/favorite.schema.ts';
import type { ListRecord } from './list.schema.ts';

/** Lists of favourites in MongoDB; whose they are is part of every question but that by a share token. */
@Injectable()
export class ListStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @InjectModel('List') private readonly lists: Model<ListRecord>,
    @InjectModel('Favorite') private readonly favorites: Model<FavoriteRecord>,
  ) {}

  async add(list: ListRecord): Promise<void> {
    await this.lists.create(list);
  }

  /** A traveler's lists, oldest first. */
  ofUser(userId: string): Promise<ListRecord[]> {
    return this.lists
      .find({ user_id: { $eq: userId } })
      .sort({ created_at: 1 })
      .lean<ListRecord[]>();
  }

  find(userId: string, id: string): Promise<ListRecord | null> {
    return this.lists.findOne({ _id: { $eq: id }, user_id: { $eq: userId } }).lean<ListRecord>();
  }

  shared(token: string): Promise<ListRecord | null> {
    return this.lists.findOne({ share_token: { $eq: token } }).lean<ListRecord>();
  }

  /** Changes a list, made from `unless` where there is none. @returns null where there is none and none was to be made. */
  change(userId: string, id: string, fields: Partial<ListRecord>, unless?: ListRecord): Promise<ListRecord | null> {
    const { _id, user_id, ...rest } = unless ?? { _id: id, user_id: userId };
    const made = Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in fields)));
    return this.lists
      .findOneAndUpdate(
        { _id: { $eq: _id }, user_id: { $eq: user_id } },
        { $set: fields, $setOnInsert: made },
        { upsert: unless !== undefined, returnDocument: 'after' },
      )
      .lean<ListRecord>();
  }

  /** Removes a list with what is on it; false when the traveler has no such list. */
  async remove(userId: string, id: string): Promise<boolean> {
    return this.connection.transaction(async (session) => {
      const { deletedCount } = await this.lists.deleteOne({ _id: { $eq: id }, user_id: { $eq: userId } }, { session });
      if (deletedCount) await this.favorites.deleteMany({ list_id: { $eq: id } }, { session });
      return deletedCount === 1;
    });
  }
}
