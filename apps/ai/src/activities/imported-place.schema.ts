import { Schema } from 'mongoose';
import type { Place } from './place.ts';

/** A place brought in from OpenStreetMap; `_id` is its id there. */
export type ImportedPlaceRecord = Omit<Place, 'id'> & { _id: string; point: { type: 'Point'; coordinates: [number, number] } };

export const ImportedPlaceSchema = new Schema(
  { _id: String, point: { type: { type: String }, coordinates: [Number] } },
  { collection: 'places', versionKey: false, strict: false },
);
ImportedPlaceSchema.index({ point: '2dsphere' });
