import type { OverviewPayment } from '#contracts';
import { Schema } from 'mongoose';

/** The money of a booking, whose id it has, as its newest event tells of it. */
export type PaymentView = OverviewPayment & { _id: string; sequence: number };

export const PaymentViewSchema = new Schema(
  { _id: String, sequence: Number },
  // Events write past Mongoose.
  { collection: 'payments', versionKey: false, strict: false },
);
