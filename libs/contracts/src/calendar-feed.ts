import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';

/** Body of POST `/api/owner/calendars/{listing_id}/feeds`: an iCalendar elsewhere whose events close nights here. */
export const CreateFeed = z.strictObject({
  name: z.string().trim().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }).max(2000),
});
export type CreateFeed = z.infer<typeof CreateFeed>;

/** Nights of a foreign event that a booking here has: somebody must be moved. */
export const FeedConflict = z.object({ uid: z.string(), from: CalendarDate, to: CalendarDate, booking_id: z.uuid() });
export type FeedConflict = z.infer<typeof FeedConflict>;

/** A foreign calendar. `stale`: what it says has not been known for three times as long as it should. */
export const CalendarFeed = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.number().int(),
  conflicts: z.array(FeedConflict),
  last_synced_at: Instant.nullable(),
  last_error: z.string().nullable(),
  stale: z.boolean(),
  created_at: Instant,
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const CalendarFeeds = z.object({ feeds: z.array(CalendarFeed) });
export type CalendarFeeds = z.infer<typeof CalendarFeeds>;

/** Answer of GET `/internal/calendars/{listing_id}`: the secret in the address of its export. */
export const CalendarSecret = z.object({ listing_id: z.uuid(), secret: z.string() });
export type CalendarSecret = z.infer<typeof CalendarSecret>;

/** Answer of GET `/api/owner/calendars/{listing_id}`: whoever has `export_url` may read when the home is taken. */
export const OwnerCalendar = z.object({ listing_id: z.uuid(), export_url: z.string() });
export type OwnerCalendar = z.infer<typeof OwnerCalendar>;
