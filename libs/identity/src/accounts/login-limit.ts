import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Problem } from '#platform';
import { Connection } from 'mongoose';
import { createHash } from 'node:crypto';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { ACCOUNTS, type AccountsOptions } from './accounts.options.ts';

/** Bounds the guesses at one account from one address. Counted in MongoDB, so that all replicas count together. */
@Injectable()
export class LoginLimit {
  private readonly logger = new Logger(LoginLimit.name);
  private readonly limiter: RateLimiterMongo;

  constructor(@InjectConnection() connection: Connection, @Inject(ACCOUNTS) { loginsPerMinute }: AccountsOptions) {
    this.limiter = new RateLimiterMongo({
      storeClient: connection.getClient(),
      dbName: connection.name,
      tableName: 'login_attempts',
      disableIndexesCreation: true, // `migrate` makes them
      points: loginsPerMinute,
      duration: 60,
    });
  }

  /**
   * Counts an attempt. Without its store it lets people in: the password still stands, and the log says so.
   * @throws Problem `rate_limited` with the seconds left.
   */
  async take(account: string, address: string): Promise<void> {
    try {
      await this.limiter.consume(createHash('sha256').update(`${account}\n${address}`).digest('base64url'));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        this.logger.error(`Logins are not counted: ${refusal instanceof Error ? refusal.message : String(refusal)}`);
        return;
      }
      const seconds = String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      throw new Problem('rate_limited', `Too many attempts. Try again in ${seconds} s.`, {}, { 'retry-after': seconds });
    }
  }
}
