import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Coupon, CouponsChanged } from '#contracts';
import { outboxDocument, Relay } from '#messaging';
import type { Connection } from 'mongoose';
import type { CouponsDocument } from './coupons.schema.ts';

const TIMEOUT_MS = 2000;

@Injectable()
export class CouponsStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {}

  async find(listingId: string): Promise<Coupon[]> {
    const found = await this.connection
      .getClient()
      .db()
      .collection<CouponsDocument>('coupons')
      .findOne({ _id: listingId }, { maxTimeMS: TIMEOUT_MS });
    return found?.coupons ?? [];
  }

  /** Replaces a listing's coupons, and publishes what `toEvent` tells of the change, in one transaction. */
  async replace(listingId: string, coupons: Coupon[], toEvent: (sequence: number) => CouponsChanged): Promise<void> {
    const client = this.connection.getClient();
    await client.withSession({ defaultTimeoutMS: TIMEOUT_MS }, (session) =>
      session.withTransaction(async () => {
        const change = { $set: { coupons }, $inc: { sequence: 1 } };
        const document = await client
          .db()
          .collection<CouponsDocument>('coupons')
          .findOneAndUpdate({ _id: listingId }, change, { session, upsert: true, returnDocument: 'after' });
        if (!document) throw new Error('an upsert returns its document');
        const message = outboxDocument('listing-events', listingId, toEvent(document.sequence));
        await client.db().collection<typeof message>('outbox').insertOne(message, { session });
      }),
    );
    this.relay.poke();
  }
}
