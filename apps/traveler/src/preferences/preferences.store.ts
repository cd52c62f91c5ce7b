import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Preferences } from '#contracts';
import { Model } from 'mongoose';
import type { PreferencesRecord } from './preferences.schema.ts';

/** Preferences in MongoDB; whoever has set none has the defaults. */
@Injectable()
export class PreferencesStore {
  constructor(@InjectModel('Preferences') private readonly records: Model<PreferencesRecord>) {}

  async get(userId: string): Promise<Preferences> {
    const record = await this.records.findOne({ _id: { $eq: userId } }).lean<PreferencesRecord>();
    return record?.preferences ?? Preferences.parse({});
  }

  async put(userId: string, preferences: Preferences): Promise<void> {
    await this.records.updateOne({ _id: { $eq: userId } }, { $set: { preferences } }, { upsert: true });
  }
}
