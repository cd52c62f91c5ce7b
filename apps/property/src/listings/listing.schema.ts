import type { Listing } from '#contracts';
import { Schema } from 'mongoose';
import type { Picture } from '../domain/pictures.ts';
import type { Scores } from '../domain/scores.ts';

/** Nights a booking takes, or took until it was cancelled; kept with its sequence, so that an older event changes nothing. */
export type StayRecord = {
  id: string;
  sequence: number;
  from: string;
  /** When the home is free again: after check-out and the days of preparation. */
  to: string;
  /** None in records from before there were days of preparation: then it is `to`. */
  check_out?: string;
  taken: boolean;
  at: Date;
};

/** Nights closed by the host or by foreign calendars, replaced as a whole. */
export type ClosedNights = { sequence: number; ranges: ClosedRange[] };

/** `kind` is missing in what was stored before a calendar showed it. */
type ClosedRange = { from: string; to: string; kind?: 'blocked' | 'external' };

/** A listing in MongoDB: the wire's fields with the price in minor units, and its occupied nights. */
export type ListingDocument = Omit<Listing, 'id' | 'created_at' | 'updated_at'> & {
  _id: string;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  stays: StayRecord[];
  closed: ClosedNights;
  /** What was uploaded, in its order; `images` here are links only. */
  pictures?: Picture[];
  /** What its rating is made of; none before its first review here. */
  scores?: Scores;
  /** How many review events were told of it. */
  review_sequence?: number;
};

/** Mongoose keeps the collection and its indexes; reads and writes are the driver's own, checked by Zod at the border. */
export const ListingSchema = new Schema<ListingDocument>({ _id: String }, { collection: 'listings', strict: false });

ListingSchema.index({ host_id: 1 });
ListingSchema.index({ 'location.coordinates': '2dsphere' });
ListingSchema.index({ property_type: 1 });
ListingSchema.index({ price_per_night: 1 });
ListingSchema.index({ 'location.city': 1, 'location.state': 1 });
ListingSchema.index({ is_active: 1, _id: -1 }, { name: 'newest' });
