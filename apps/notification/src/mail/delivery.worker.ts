import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DeliveryRecord } from './delivery.schema.ts';
import { DeliveryStore, RENEW_EVERY_MS } from './delivery.store.ts';
import { Mailer, MailRefused } from './mailer.ts';
import { Postman } from './postman.ts';

const PERIOD_MS = 1000;
const ABREAST = 4;
/** With the rests between them some eight hours: longer than most mail servers are away. */
const MOST_ATTEMPTS = 24;
const BACKOFF_MS = 1000;
const BACKOFF_CAP_MS = 30 * 60 * 1000;

/** Sends the e-mails that are due, several at a time, in any number of processes. `poke()` has it look at once. */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeliveryWorker.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<unknown>;
  private stopping = false;

  constructor(
    private readonly store: DeliveryStore,
    private readonly postman: Postman,
    private readonly mailer: Mailer,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.poke(), PERIOD_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  poke(): void {
    if (!this.mailer.isOn || this.stopping) return;
    this.running ??= Promise.all(Array.from({ length: ABREAST }, () => this.work())).finally(() => (this.running = undefined));
  }

  private async work(): Promise<void> {
    try {
      for (let next = await this.store.claim(new Date()); next; next = this.stopping ? null : await this.store.claim(new Date()))
        await this.carryOut(next);
    } catch (error) {
      this.logger.error(`deliveries will be tried again: ${(error as Error).message}`);
    }
  }

  private async carryOut(delivery: DeliveryRecord): Promise<void> {
    const renewal = setInterval(() => {
      this.store.renew(delivery).catch((error: Error) => this.logger.warn(`lease not renewed: ${error.message}`));
    }, RENEW_EVERY_MS);
    try {
      const unwanted = await this.postman.deliver(delivery);
      // Killed between the server's yes and this mark, it is sent again, under the same Message-ID: better than never.
      await this.store.settle(delivery, unwanted === null ? 'sent' : 'skipped', unwanted);
    } catch (error) {
      const reason = (error as Error).message;
      this.logger.warn({ message: `e-mail not sent: ${reason}`, notification_id: delivery._id, attempts: delivery.attempts });
      if (error instanceof MailRefused || delivery.attempts >= MOST_ATTEMPTS) await this.store.settle(delivery, 'failed', reason);
      else await this.store.postpone(delivery, new Date(Date.now() + restAfter(delivery.attempts)), reason);
    } finally {
      clearInterval(renewal);
    }
  }
}

/** Longer after each failure, and never the same for all that failed together. */
function restAfter(attempts: number): number {
  const most = Math.min(BACKOFF_CAP_MS, BACKOFF_MS * 2 ** (attempts - 1));
  return most / 2 + (Math.random() * most) / 2;
}
