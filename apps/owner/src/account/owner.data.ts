import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { AccountData, PeopleClient } from '#identity';
import { PortraitStore } from '#pictures';
import { BookingViews } from '#views';
import { type ClientSession, Model } from 'mongoose';
import type { DecisionRecord } from '../decisions/decision.schema.ts';
import type { PreferencesRecord } from '../preferences/preferences.schema.ts';
import { PreferencesStore } from '../preferences/preferences.store.ts';

const MOST = 5000;

/** What is kept of a host. */
@Injectable()
export class OwnerData extends AccountData {
  constructor(
    private readonly bookings: BookingViews,
    private readonly preferences: PreferencesStore,
    private readonly people: PeopleClient,
    private readonly portraits: PortraitStore,
    @InjectModel('Decision') private readonly decisions: Model<DecisionRecord>,
    @InjectModel('Preferences') private readonly preferencesModel: Model<PreferencesRecord>,
  ) {
    super();
  }

  hasOpenBookings(userId: string): Promise<boolean> {
    return this.bookings.hasOpen({ host_id: userId });
  }

  async export(userId: string): Promise<Record<string, unknown>> {
    const [preferences, bookings, decisions, elsewhere] = await Promise.all([
      this.preferences.get(userId),
      this.bookings.newest({ host_id: userId }, MOST),
      this.decisions
        .find({ decided_by: { $eq: userId } })
        .limit(MOST)
        .lean<DecisionRecord[]>(),
      this.people.export(userId),
    ]);
    return { preferences, bookings, decisions, ...elsewhere };
  }

  /** Decisions stay, for they are the history of bookings; what was said with them goes. */
  async erase(userId: string, session: ClientSession): Promise<void> {
    const silent = { $set: { reason: null, message: null } };
    await this.decisions.updateMany({ decided_by: { $eq: userId } }, silent, { session });
    await this.preferencesModel.deleteOne({ _id: { $eq: userId } }, { session });
    await this.portraits.remove(userId, session);
  }
}
