import { z } from 'zod';
import { Instant } from './dates.ts';
import { PageQuery, Pagination } from './pagination.ts';

/** What a notification tells; the same kind may read differently to guest and host. */
export const NotificationKind = z.enum([
  'request_sent',
  'request_received',
  'booking_confirmed',
  'request_declined',
  'request_expired',
  'payment_failed',
  'booking_cancelled',
  'stay_soon',
  'stay_completed',
  'message_received',
  'nights_free',
  'review_published',
  'review_replied',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** The languages that texts are written in. */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

export const NotificationText = z.object({ title: z.string(), text: z.string() });
export type NotificationText = z.infer<typeof NotificationText>;

/** A notification in its reader's language. */
export const Notification = NotificationText.extend({
  id: z.uuid(),
  kind: NotificationKind,
  /** Null for what is about no booking yet. */
  booking_id: z.uuid().nullable(),
  listing_id: z.uuid(),
  read_at: Instant.nullable(),
  created_at: Instant,
});
export type Notification = z.infer<typeof Notification>;

/** Query of GET `/api/notifications`; `unread=true` leaves out what was read. */
export const NotificationsQuery = PageQuery.extend({ unread: z.stringbool().default(false) });
export type NotificationsQuery = z.infer<typeof NotificationsQuery>;

/** Answer of GET `/api/notifications`; `unread` counts all of the user's. */
export const NotificationPage = z.object({
  notifications: z.array(Notification),
  pagination: Pagination,
  unread: z.number().int(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

/** Answer of GET `/internal/accounts/{id}/contact`: where and how a person wants to be told things. */
export const Contact = z.object({
  email: z.string(),
  first_name: z.string(),
  language: z.string(),
  notify: z.object({ email: z.boolean() }),
});
export type Contact = z.infer<typeof Contact>;
