import { z } from 'zod';
import { Instant } from './dates.ts';
import { Favorite } from './favorite.ts';
import { Pagination } from './pagination.ts';

/** Body of POST `/api/traveler/lists` and PUT `/api/traveler/lists/{id}`. */
export const NameList = z.strictObject({ name: z.string().trim().min(1).max(80) });
export type NameList = z.infer<typeof NameList>;

/** A list of favourites. The default one has the traveler's own id and holds what `/api/traveler/favorites` answers. */
export const FavoriteList = z.object({
  id: z.uuid(),
  name: z.string(),
  is_default: z.boolean(),
  count: z.number().int(),
  /** The path at which anyone with the link reads it, signed in or not; null while it is not shared. */
  share_url: z.string().nullable(),
  created_at: Instant.nullable(),
});
export type FavoriteList = z.infer<typeof FavoriteList>;

/** Answer of GET `/api/traveler/lists`, the default one first. */
export const FavoriteListPage = z.object({ lists: z.array(FavoriteList), pagination: Pagination });
export type FavoriteListPage = z.infer<typeof FavoriteListPage>;

/** Answer of GET `/api/traveler/lists/{id}`. */
export const OpenedList = z.object({ list: FavoriteList, favorites: z.array(Favorite), pagination: Pagination });
export type OpenedList = z.infer<typeof OpenedList>;

/** Answer of GET `/api/traveler/lists/shared/{token}`: nothing in it says whose it is. */
export const SharedList = z.object({ name: z.string(), favorites: z.array(Favorite), pagination: Pagination });
export type SharedList = z.infer<typeof SharedList>;
