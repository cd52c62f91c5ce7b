import type {
  Language,
  Notification,
  NotificationCreated,
  NotificationKind,
  NotificationText,
  WaitlistTurnCame,
} from '#contracts';
import type { Notice, Reader } from '../domain/notices.ts';
import { readerOf, type ReviewNews } from '../domain/review-notice.ts';
import { type Subject, writeInquiry, writeNotice, writeReviewed, writeTurn } from '../domain/write.ts';
import { idFrom } from './id-from.ts';

/** A notification as it is stored, in every language: its reader's preference may change, and may not be known while it is written. */
export type NotificationRecord = {
  _id: string;
  user_id: string;
  reader: Reader;
  kind: NotificationKind;
  booking_id: string | null;
  listing_id: string;
  texts: Record<Language, NotificationText>;
  read_at: Date | null;
  created_at: Date;
};

/** The notification of a notice; `cause` is the event or the like that it follows from, and never gives two. */
export function toNotification(notice: Notice, subject: Subject, cause: string, at: Date): NotificationRecord {
  const { booking } = subject;
  const user_id = notice.reader === 'guest' ? booking.guest_id : booking.host_id;
  return {
    _id: idFrom(cause, user_id, notice.kind),
    user_id,
    ...notice,
    booking_id: booking.id,
    listing_id: booking.listing_id,
    texts: writeNotice(notice, subject),
    read_at: null,
    created_at: at,
  };
}

/** The notification of a turn on a waiting list: to a guest to be. */
export function toTurnNotification(turn: WaitlistTurnCame, title: string | null): NotificationRecord {
  const kind = 'nights_free';
  return {
    _id: idFrom(turn.event_id, turn.traveler_id, kind),
    user_id: turn.traveler_id,
    reader: 'guest',
    kind,
    booking_id: null,
    listing_id: turn.listing_id,
    texts: writeTurn(turn, title),
    read_at: null,
    created_at: new Date(turn.timestamp),
  };
}

/** The notification of a message in an inquiry, to whoever did not write it. */
export function toInquiryNotification(
  reader: Reader,
  { listing_id, guest_id, host_id }: { listing_id: string; guest_id: string; host_id: string },
  title: string | null,
  cause: string,
  at: Date,
): NotificationRecord {
  const kind = 'message_received';
  const user_id = reader === 'guest' ? guest_id : host_id;
  const texts = writeInquiry(reader, title);
  return {
    _id: idFrom(cause, user_id, kind),
    user_id,
    reader,
    kind,
    booking_id: null,
    listing_id,
    texts,
    read_at: null,
    created_at: at,
  };
}

/** The notification of a review that can be read now, or of the answer to one. */
export function toReviewNotification(news: ReviewNews, title: string | null): NotificationRecord {
  const { event_id, event_type: kind, guest_id, host_id, booking_id, listing_id, timestamp } = news;
  const reader = readerOf(news);
  const user_id = reader === 'guest' ? guest_id : host_id;
  const texts = writeReviewed(reader, kind, title);
  const created_at = new Date(timestamp);
  return {
    _id: idFrom(event_id, user_id, kind),
    user_id,
    reader,
    kind,
    booking_id,
    listing_id,
    texts,
    read_at: null,
    created_at,
  };
}

/** The event that tells of it: its only one, hence its sequence. */
export function toEvent(record: NotificationRecord, correlationId: string): NotificationCreated {
  const { _id, user_id, kind, booking_id, listing_id, texts, created_at } = record;
  return {
    event_type: 'notification_created',
    event_id: _id,
    timestamp: created_at.toISOString(),
    schema_version: 1,
    sequence: 1,
    correlation_id: correlationId,
    causation_id: null,
    notification_id: _id,
    user_id,
    kind,
    booking_id,
    listing_id,
    texts,
  };
}

/** A notification as its reader sees it. */
export function toWire(record: NotificationRecord, language: Language): Notification {
  const { _id, kind, booking_id, listing_id, texts, read_at, created_at } = record;
  const when = { read_at: read_at?.toISOString() ?? null, created_at: created_at.toISOString() };
  return { id: _id, kind, booking_id, listing_id, ...texts[language], ...when };
}
