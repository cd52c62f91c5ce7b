import { z } from 'zod';
import { CreateListing } from './listing.ts';

/** A listing of another house, under an id made from the one it has there, with the reviews it brings along. */
export const ImportedListing = z.strictObject({
  id: z.uuid(),
  host_id: z.uuid(),
  rating: z.number().min(0).max(5).nullable(),
  review_count: z.number().int().min(0),
  listing: CreateListing,
});
export type ImportedListing = z.infer<typeof ImportedListing>;

/** Body of POST `/internal/listings/import`. */
export const ImportListings = z.strictObject({ listings: z.array(ImportedListing).min(1).max(500) });
export type ImportListings = z.infer<typeof ImportListings>;

/** What became of the listings; `refused` names those that break a rule. */
export const ImportOutcome = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.array(z.object({ id: z.string(), reason: z.string() })),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;
