import { z } from 'zod';
import { Instant } from './dates.ts';
import { Listing } from './listing.ts';
import { Pagination } from './pagination.ts';

/** Body of POST `/api/traveler/favorites`. */
export const AddFavorite = z.strictObject({ listing_id: z.uuid() });
export type AddFavorite = z.infer<typeof AddFavorite>;

/** A favourite; `id` is the listing's id, `listing` is null once the listing is gone. */
export const Favorite = z.object({
  id: z.uuid(),
  listing_id: z.uuid(),
  listing: Listing.nullable(),
  created_at: Instant,
});
export type Favorite = z.infer<typeof Favorite>;
export const FavoritePage = z.object({ favorites: z.array(Favorite), pagination: Pagination });
export type FavoritePage = z.infer<typeof FavoritePage>;
