import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { WaitlistTurnCame } from '#contracts';
import { insertInbox, Relay } from '#messaging';
import { ListingViews } from '#views';
import { Connection } from 'mongoose';
import type { ReviewNews } from '../domain/review-notice.ts';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { type NotificationRecord, toReviewNotification, toTurnNotification } from './notification.ts';
import { NotificationStore } from './notification.store.ts';

type ListingNews = { event_id: string; listing_id: string };

/** Tells of what concerns one person and one home: nights that somebody waits for are free, a review can be read. */
@Injectable()
export class ListingNewsService {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly listings: ListingViews,
    private readonly notifications: NotificationStore,
    private readonly relay: Relay,
    private readonly deliveries: DeliveryWorker,
  ) {}

  tellTurns(turns: WaitlistTurnCame[]): Promise<void> {
    return this.tell(turns, toTurnNotification);
  }

  tellReviews(news: ReviewNews[]): Promise<void> {
    return this.tell(news, toReviewNotification);
  }

  /** Each event once, like the news of bookings: its inbox row is in the transaction of the notification. */
  private async tell<E extends ListingNews>(events: E[], toRecord: (event: E, title: string | null) => NotificationRecord) {
    const listings = await this.listings.known(events.map(({ listing_id }) => listing_id));
    await this.connection.transaction(async (session) => {
      const ids = events.map(({ event_id }) => event_id);
      const unheard = await insertInbox(this.connection.getClient().db(), 'notification', ids, session);
      const fresh = events.filter(({ event_id }) => unheard.delete(event_id)); // one event may be twice in a batch
      const records = fresh.map((event) => toRecord(event, listings.get(event.listing_id)?.title ?? null));
      await this.notifications.add(records, session);
    });
    this.relay.poke();
    this.deliveries.poke();
  }
}
