import type { DeadLetterEdit, DeadLetterStatus } from '#contracts';
import { Schema } from 'mongoose';

/** A dead letter as it is stored: what came, with what was done about it since. `version` counts the changes of people. */
export type DeadLetterRecord = {
  _id: string;
  status: DeadLetterStatus;
  consumer: string;
  source: { topic: string; partition: number; offset: string; key: string | null };
  error: { class: string; message: string };
  attempts: number;
  booking_id: string | null;
  payload: string;
  headers: Record<string, string>;
  edits: DeadLetterEdit[];
  replayed_at: Date | null;
  replayed_by: string | null;
  applied_at: Date | null;
  replay_of: string | null;
  dead_again_as: string | null;
  version: number;
  buried_at: Date;
  expires_at: Date;
};

/** Reads and writes are the driver's own, checked by Zod at the border; the schema keeps the indexes. */
export const DeadLetterSchema = new Schema<DeadLetterRecord>({ _id: String }, { collection: 'dead_letters', strict: false });
DeadLetterSchema.index({ buried_at: -1, _id: -1 });
DeadLetterSchema.index({ status: 1, 'error.class': 1, buried_at: -1, _id: -1 });
DeadLetterSchema.index({ expires_at: 1 }, { expireAfterSeconds: 0 });
