import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type ClientSession, Model, trusted } from 'mongoose';
import type { Reader } from '../domain/notices.ts';
import type { DeliveryRecord } from './delivery.schema.ts';
import { Mailer } from './mailer.ts';

/** How long an e-mail whose sender died waits for the next; a living sender renews its lease three times as often. */
const LEASE_MS = 15_000;
export const RENEW_EVERY_MS = LEASE_MS / 3;

/** E-mails to be sent, in MongoDB. */
@Injectable()
export class DeliveryStore {
  constructor(
    @InjectModel('Delivery') private readonly deliveries: Model<DeliveryRecord>,
    private readonly mailer: Mailer,
  ) {}

  /** Has notifications e-mailed, in the transaction that stores them; nothing where no e-mail is sent. */
  async add(notifications: { _id: string; user_id: string; reader: Reader }[], session: ClientSession): Promise<void> {
    if (!this.mailer.isOn) return;
    const due_at = new Date();
    const pending = { status: 'pending' as const, attempts: 0, due_at, reason: null, settled_at: null };
    await this.deliveries.insertMany(
      notifications.map(({ _id, user_id, reader }) => ({ _id, user_id, reader, ...pending })),
      { session },
    );
  }

  /** Takes the next that is due: nobody else gets it before the lease is over. */
  claim(now: Date): Promise<DeliveryRecord | null> {
    const due = { status: { $eq: 'pending' as const }, due_at: trusted({ $lte: now }) };
    const lease = { $set: { due_at: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } };
    return this.deliveries.findOneAndUpdate(due, lease, { sort: { due_at: 1 }, returnDocument: 'after' }).lean<DeliveryRecord>();
  }

  async renew(delivery: DeliveryRecord): Promise<void> {
    await this.update(delivery, { due_at: new Date(Date.now() + LEASE_MS) });
  }

  async settle(delivery: DeliveryRecord, status: 'sent' | 'skipped' | 'failed', reason: string | null): Promise<void> {
    await this.update(delivery, { status, reason, settled_at: new Date() });
  }

  async postpone(delivery: DeliveryRecord, due_at: Date, reason: string): Promise<void> {
    await this.update(delivery, { due_at, reason });
  }

  /** Changes it unless its lease ran out and another process has taken it meanwhile. */
  private async update({ _id, attempts }: DeliveryRecord, fields: Partial<DeliveryRecord>): Promise<void> {
    const mine = { _id: { $eq: _id }, attempts: { $eq: attempts }, status: { $eq: 'pending' as const } };
    await this.deliveries.updateOne(mine, { $set: fields });
  }
}
