import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { AccountData, PeopleClient } from '#identity';
import { PortraitStore } from '#pictures';
import { BookingViews } from '#views';
import { type ClientSession, Model, trusted } from 'mongoose';
import type { FavoriteRecord } from '../favorites/favorite.schema.ts';
import { MOST_ON_A_LIST } from '../favorites/favorite.service.ts';
import { FavoriteStore } from '../favorites/favorite.store.ts';
import type { ListRecord } from '../lists/list.schema.ts';
import { ListStore } from '../lists/list.store.ts';
import type { PreferencesRecord } from '../preferences/preferences.schema.ts';
import { PreferencesStore } from '../preferences/preferences.store.ts';

const BOOKINGS = 5000;

/** What is kept of a traveler. */
@Injectable()
export class TravelerData extends AccountData {
  constructor(
    private readonly bookings: BookingViews,
    private readonly lists: ListStore,
    private readonly entries: FavoriteStore,
    private readonly preferences: PreferencesStore,
    private readonly people: PeopleClient,
    private readonly portraits: PortraitStore,
    @InjectModel('Favorite') private readonly favoriteModel: Model<FavoriteRecord>,
    @InjectModel('List') private readonly listModel: Model<ListRecord>,
    @InjectModel('Preferences') private readonly preferencesModel: Model<PreferencesRecord>,
  ) {
    super();
  }

  hasOpenBookings(userId: string): Promise<boolean> {
    return this.bookings.hasOpen({ guest_id: userId });
  }

  async export(userId: string): Promise<Record<string, unknown>> {
    const [preferences, bookings, favorites, lists, elsewhere] = await Promise.all([
      this.preferences.get(userId),
      this.bookings.newest({ guest_id: userId }, BOOKINGS),
      this.entries.listingIds(userId, MOST_ON_A_LIST),
      this.namedLists(userId),
      this.people.export(userId),
    ]);
    return { preferences, favorites, lists, bookings, ...elsewhere };
  }

  async erase(userId: string, session: ClientSession): Promise<void> {
    const named = await this.lists.ofUser(userId);
    const listIds = [userId, ...named.map(({ _id }) => _id)];
    await this.favoriteModel.deleteMany({ list_id: trusted({ $in: listIds }) }, { session });
    await this.listModel.deleteMany({ user_id: { $eq: userId } }, { session });
    await this.preferencesModel.deleteOne({ _id: { $eq: userId } }, { session });
    await this.portraits.remove(userId, session);
  }

  private async namedLists(userId: string) {
    const lists = (await this.lists.ofUser(userId)).filter(({ _id }) => _id !== userId);
    const contents = lists.map(async ({ _id, name }) => ({ name, listings: await this.entries.listingIds(_id, MOST_ON_A_LIST) }));
    return Promise.all(contents);
  }
}
