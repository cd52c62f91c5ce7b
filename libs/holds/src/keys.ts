import { nightsOf } from '#contracts';

/** Nights of a listing, `until` exclusive: those of a stay and those its host needs afterwards. */
export type Nights = { listing_id: string; check_in: string; until: string };

/** The most holds one person has at once. */
export const HOLDS_PER_USER = 3;

/** The lock of each night: ranges that overlap have one in common. */
export const nightKeys = ({ listing_id, check_in, until }: Nights): string[] =>
  nightsOf(check_in, until).map((night) => `hold:night:${listing_id}:${night}`);

/** The locks of which a user takes one with each hold, so that no race gives them a fourth. */
export const slotKeys = (userId: string): string[] =>
  Array.from({ length: HOLDS_PER_USER }, (_, slot) => `hold:slot:${userId}:${slot}`);
