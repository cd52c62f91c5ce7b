import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Problem } from '#platform';
import { Connection } from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '../notification.env.ts';

/** Bounds what one person writes in a minute. Counted in MongoDB, so that all replicas count together. */
@Injectable()
export class MessageLimit {
  private readonly limiter: RateLimiterMongo;

  constructor(@InjectConnection() connection: Connection) {
    this.limiter = new RateLimiterMongo({
      storeClient: connection.getClient(),
      dbName: connection.name,
      tableName: 'message_counts',
      disableIndexesCreation: true, // `migrate` makes them
      points: env.MESSAGES_PER_MINUTE,
      duration: 60,
    });
  }

  /** Counts a message. @throws Problem `rate_limited` with the seconds left. */
  async take(userId: string): Promise<void> {
    try {
      await this.limiter.consume(userId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      throw new Problem('rate_limited', `That is a lot at once. Go on in ${seconds} s.`, {}, { 'retry-after': seconds });
    }
  }
}
