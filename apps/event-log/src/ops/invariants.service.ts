import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Findings, type InvariantReport } from '#contracts';
import { consumerLag } from '#messaging';
import type { Finding } from '#platform';
import { Gauge } from 'prom-client';
import { env } from '../event-log.env.ts';
import { CheckedServices } from './services.ts';

const EVERY_MS = 60_000;
const CHECK_MS = 8000;
const SHOWN = 5;
/** A consumer that is behind by more, one minute after the other, does not catch up. */
const BEHIND = 1000;

const gauge = new Gauge({
  name: 'invariant_violations',
  help: 'Rows that break an invariant, when it was last checked.',
  labelNames: ['invariant'] as const,
});

/** Collects what the services found of their own stores: nobody reads another's. Checked each minute for the gauge, and when asked. */
@Injectable()
export class InvariantsService implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly services: CheckedServices) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.check(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Never throws: who cannot be asked is named. */
  async check(now = new Date()): Promise<InvariantReport> {
    const unavailable: string[] = [];
    const ask = async (name: string, work: () => Promise<Finding[]>) =>
      work().catch((): Finding[] => {
        unavailable.push(name);
        return [];
      });
    const asked = this.services.clients.map((client) =>
      ask(client.name, async () => {
        const answer = await client.call({ method: 'GET', path: '/internal/invariants', timeoutMs: CHECK_MS });
        return Findings.parse(answer).findings;
      }),
    );
    const found = (await Promise.all([...asked, ask('kafka', lagFindings)])).flat();
    const invariants = found
      .map(({ id, title, violations }) => ({ id, title, violations: violations.length, examples: violations.slice(0, SHOWN) }))
      .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    for (const [invariant, all] of Map.groupBy(invariants, ({ id }) => id))
      gauge.set(
        { invariant },
        all.reduce((sum, { violations }) => sum + violations, 0),
      );
    const hold = unavailable.length === 0 && invariants.every(({ violations }) => violations === 0);
    return { checked_at: now.toISOString(), hold, invariants, unavailable };
  }
}

async function lagFindings(): Promise<Finding[]> {
  const behind = (await consumerLag({ brokers: env.KAFKA_BROKERS })).filter(({ lag }) => lag > BEHIND);
  const violations = behind.map(({ group, topic, lag }) => `${group} is ${lag} behind on ${topic}`);
  return [{ id: 'I8', title: `no consumer is more than ${BEHIND} messages behind`, violations }];
}
