import { Injectable } from '@nestjs/common';
import { InjectConnection, InjectModel } from '@nestjs/mongoose';
import type { Topic } from '#contracts';
import { outboxDocument, type OutboxDocument, Relay } from '#messaging';
import { correlationId, newId } from '#platform';
import { Connection, Model } from 'mongoose';
import { type Decision, type DecisionKind, toEvent } from './decision.ts';
import type { DecisionRecord } from './decision.schema.ts';

const topicOf: Record<DecisionKind, Topic> = { accept: 'booking-confirmations', cancel: 'booking-cancellations' };

/** Decisions in MongoDB, each in one transaction with the message that tells it. */
@Injectable()
export class DecisionStore {
  constructor(
    @InjectModel('Decision') private readonly decisions: Model<DecisionRecord>,
    @InjectConnection() private readonly connection: Connection,
    private readonly relay: Relay,
  ) {}

  /** Calls `decide` with what was decided on this booking before and stores what it returns, if it does. */
  async add(bookingId: string, decide: (earlier: Decision[]) => Decision | null): Promise<void> {
    // Two at once read the same `earlier` and collide in the unique indexes; the driver runs the loser again.
    await this.connection.transaction(async (session) => {
      const earlier = await this.decisions.find({ booking_id: { $eq: bookingId } }, null, { session }).lean<DecisionRecord[]>();
      const decision = decide(earlier);
      if (!decision) return;
      const id = newId();
      const message = outboxDocument(topicOf[decision.kind], bookingId, toEvent(decision, id, correlationId()));
      await this.decisions.create([{ _id: id, ...decision }], { session });
      await this.connection.collection<OutboxDocument>('outbox').insertOne(message, { session });
    });
    this.relay.poke();
  }
}
