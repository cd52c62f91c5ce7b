import type { Booking } from '#contracts';
import { Schema } from 'mongoose';

/** A booking as its newest event tells of it. */
export type BookingView = Booking & { _id: string; sequence: number };

export const BookingViewSchema = new Schema(
  {
    _id: String,
    sequence: Number,
    listing_id: String,
    guest_id: String,
    host_id: String,
    status: String,
    check_in: String,
    check_out: String,
    created_at: String,
  },
  // Events write whole snapshots past Mongoose; the schema names what is asked by.
  { collection: 'bookings', versionKey: false, strict: false },
);
BookingViewSchema.index({ listing_id: 1 });
BookingViewSchema.index({ guest_id: 1 });
BookingViewSchema.index({ status: 1 });
BookingViewSchema.index({ listing_id: 1, check_in: 1, check_out: 1 });
BookingViewSchema.index({ guest_id: 1, created_at: -1 });
BookingViewSchema.index({ host_id: 1, created_at: -1 });

/** The booking of a view's document. */
export function toBooking({ _id, sequence: _sequence, ...booking }: BookingView): Booking {
  return booking;
}
