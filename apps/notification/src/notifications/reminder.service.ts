import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Relay } from '#messaging';
import { BookingViews, ListingViews } from '#views';
import { Connection } from 'mongoose';
import { reminders } from '../domain/notices.ts';
import type { Subject } from '../domain/write.ts';
import { ConversationStore } from '../messages/conversation.store.ts';
import { systemMessage } from '../messages/message.ts';
import { toNotification } from './notification.ts';
import { NotificationStore } from './notification.store.ts';
import type { ReminderRecord } from './reminder.schema.ts';
import { ReminderStore } from './reminder.store.ts';

const BATCH = 50;

/** Reminds guests and hosts of stays that begin tomorrow. */
@Injectable()
export class ReminderService {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly store: ReminderStore,
    private readonly bookings: BookingViews,
    private readonly listings: ListingViews,
    private readonly notifications: NotificationStore,
    private readonly conversations: ConversationStore,
    private readonly relay: Relay,
  ) {}

  /** Does all that is due; says whether there was any. */
  async remind(now: Date): Promise<boolean> {
    const due = await this.store.due(now, BATCH);
    for (const reminder of due) await this.carryOut(reminder, now);
    if (due.length > 0) this.relay.poke();
    return due.length > 0;
  }

  /** Taking it and telling is one transaction, so of several processes one does it, and none half. */
  private async carryOut(reminder: ReminderRecord, now: Date): Promise<void> {
    const subject = await this.subjectOf(reminder);
    await this.connection.transaction(async (session) => {
      if (!(await this.store.take(reminder, session)) || !subject || isOver(subject, now)) return;
      const cause = `reminder/${reminder._id}`;
      const told = reminders.map((notice) => toNotification(notice, subject, cause, now));
      await this.notifications.add(told, session);
      await this.conversations.add(systemMessage('stay_soon', subject, cause, now), subject.booking, session);
    });
  }

  private async subjectOf({ _id, guest_id }: ReminderRecord): Promise<Subject | null> {
    const booking = await this.bookings.find(_id, { guest_id });
    if (!booking) return null;
    const listings = await this.listings.known([booking.listing_id]);
    return { booking, title: listings.get(booking.listing_id)?.title ?? null, by: 'system' };
  }
}

/** Whether there is nothing left to remind of: cancelled, or begun while nobody was there to tell. */
function isOver({ booking }: Subject, now: Date): boolean {
  return booking.status !== 'confirmed' || booking.check_in <= now.toISOString().slice(0, 10);
}
