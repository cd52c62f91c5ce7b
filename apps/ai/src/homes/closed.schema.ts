import { Schema } from 'mongoose';

export type Range = { from: string; to: string };

/** Nights of a listing closed by its host or by foreign calendars, as the newest event tells. */
export type ClosedRecord = { _id: string; sequence: number; ranges: Range[] };

export const ClosedSchema = new Schema(
  { _id: String, sequence: Number, ranges: [{ _id: false, from: String, to: String }] },
  { collection: 'closed', versionKey: false },
);
