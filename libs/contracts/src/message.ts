import { z } from 'zod';
import { ListedBooking } from './booking.ts';
import { Instant } from './dates.ts';
import { Pagination } from './pagination.ts';

/** Body of POST `/api/messages/{booking_id}`. */
export const SendMessage = z.strictObject({ text: z.string().trim().min(1).max(2000) });
export type SendMessage = z.infer<typeof SendMessage>;

/** Who speaks in a conversation; `system` says what became of the booking. */
export const MessageAuthor = z.enum(['guest', 'host', 'system']);
export type MessageAuthor = z.infer<typeof MessageAuthor>;

export const Message = z.object({
  id: z.uuid(),
  /** What its conversation is called by: the booking's id where it is about one. */
  conversation_id: z.uuid(),
  /** Null in an inquiry, before there is a booking. */
  booking_id: z.uuid().nullable(),
  author: MessageAuthor,
  text: z.string(),
  created_at: Instant,
});
export type Message = z.infer<typeof Message>;

/** Answer of GET `/api/messages/{booking_id}`, newest first. */
export const MessagePage = z.object({ messages: z.array(Message), pagination: Pagination });
export type MessagePage = z.infer<typeof MessagePage>;

/** The talk about one booking, or an inquiry about a listing, as its guest or its host sees it; `unread` counts what the other said since it was last read. */
export const Conversation = z.object({
  id: z.uuid(),
  booking_id: z.uuid().nullable(),
  guest_id: z.uuid(),
  host_id: z.uuid(),
  listing: ListedBooking.shape.listing,
  last_message: Message,
  unread: z.number().int(),
});
export type Conversation = z.infer<typeof Conversation>;

/** Answer of GET `/api/messages`, the one with the newest message first. */
export const ConversationPage = z.object({ conversations: z.array(Conversation), pagination: Pagination });
export type ConversationPage = z.infer<typeof ConversationPage>;
