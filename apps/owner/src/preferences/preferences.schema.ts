import type { HostPreferences } from '#contracts';
import { Schema } from 'mongoose';

/** What a host prefers; `_id` is the user's. */
export type PreferencesRecord = { _id: string; preferences: HostPreferences };

export const PreferencesSchema = new Schema<PreferencesRecord>(
  { _id: { type: String, required: true }, preferences: { type: Schema.Types.Mixed, required: true } },
  { collection: 'preferences', versionKey: false, minimize: false },
);
