import type { Language, Message, MessageAuthor } from '#contracts';
import type { Note } from '../domain/notes.ts';
import { type Subject, writeNote } from '../domain/write.ts';
import { idFrom } from '../notifications/id-from.ts';

/** A message as it is stored: what people wrote as they wrote it, what the system says in every language. */
export type MessageRecord = {
  _id: string;
  /** Its conversation's: the booking's, but for inquiries. */
  booking_id: string;
  is_inquiry?: boolean;
  author: MessageAuthor;
  text: string | Record<Language, string>;
  created_at: Date;
};

/** What the system says of a change; `cause` is the event or the like that it follows from, and never gives two. */
export function systemMessage(note: Note, subject: Subject, cause: string, created_at: Date): MessageRecord {
  const booking_id = subject.booking.id;
  return { _id: idFrom(cause, booking_id, note), booking_id, author: 'system', text: writeNote(note, subject), created_at };
}

/** A message as a reader of this language sees it. */
export function toWire({ _id, booking_id, is_inquiry, author, text, created_at }: MessageRecord, language: Language): Message {
  const said = typeof text === 'string' ? text : text[language];
  const about = { conversation_id: booking_id, booking_id: is_inquiry ? null : booking_id };
  return { id: _id, ...about, author, text: said, created_at: created_at.toISOString() };
}
