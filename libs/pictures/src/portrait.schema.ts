import { Schema } from 'mongoose';

/** The picture of a person, whose id it has: some kilobytes of WebP, so it stays beside the account. */
export type PortraitRecord = { _id: string; hash: string; webp: Buffer };

export const PortraitSchema = new Schema<PortraitRecord>(
  {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    webp: { type: Buffer, required: true },
  },
  { collection: 'portraits', versionKey: false },
);
