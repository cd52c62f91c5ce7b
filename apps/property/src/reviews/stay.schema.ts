import { Schema } from 'mongoose';
import type { Stay } from '../domain/review.ts';

/** What property knows of a booking, from its newest event; `reviewed_at` is written by reviews of it, to keep them in turn. */
export type StayDocument = Stay & { _id: string; sequence: number; reviewed_at?: Date };

/** Events write past Mongoose, which keeps the collection. */
export const StaySchema = new Schema<StayDocument>({ _id: String }, { collection: 'stays', strict: false });
