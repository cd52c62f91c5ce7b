import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { HostPreferences } from '#contracts';
import { Model } from 'mongoose';
import type { PreferencesRecord } from './preferences.schema.ts';

/** Hosts' preferences in MongoDB; whoever has set none has the defaults. */
@Injectable()
export class PreferencesStore {
  constructor(@InjectModel('Preferences') private readonly records: Model<PreferencesRecord>) {}

  async get(userId: string): Promise<HostPreferences> {
    const record = await this.records.findOne({ _id: { $eq: userId } }).lean<PreferencesRecord>();
    return record?.preferences ?? HostPreferences.parse({});
  }

  async put(userId: string, preferences: HostPreferences): Promise<void> {
    await this.records.updateOne({ _id: { $eq: userId } }, { $set: { preferences } }, { upsert: true });
  }
}
