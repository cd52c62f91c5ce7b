import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { WaitlistTurnCame } from '#contracts';
import { insertInbox, Relay } from '#messaging';
import { ListingViews } from '#views';
import { Connection } from 'mongoose';
import { DeliveryWorker } from '../mail/delivery.worker.ts';
import { toTurnNotification } from './notification.ts';
import { NotificationStore } from './notification.store.ts';

/** Tells those who wait for nights that these are free. */
@Injectable()
export class TurnService {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly listings: ListingViews,
    private readonly notifications: NotificationStore,
    private readonly relay: Relay,
    private readonly deliveries: DeliveryWorker,
  ) {}

  /** Each turn once, like the news of bookings: its inbox row is in the transaction of the notification. */
  async tell(turns: WaitlistTurnCame[]): Promise<void> {
    const listings = await this.listings.known(turns.map(({ listing_id }) => listing_id));
    await this.connection.transaction(async (session) => {
      const ids = turns.map(({ event_id }) => event_id);
      const unheard = await insertInbox(this.connection.getClient().db(), 'notification', ids, session);
      const fresh = turns.filter(({ event_id }) => unheard.delete(event_id)); // one event may be twice in a batch
      const records = fresh.map((turn) => toTurnNotification(turn, listings.get(turn.listing_id)?.title ?? null));
      await this.notifications.add(records, session);
    });
    this.relay.poke();
    this.deliveries.poke();
  }
}
