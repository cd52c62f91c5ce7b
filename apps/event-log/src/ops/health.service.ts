import { Injectable } from '@nestjs/common';
import type { OpsHealth } from '#contracts';
import { consumerLag } from '#messaging';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.ts';
import { env } from '../event-log.env.ts';
import { known } from './services.ts';

const TIMEOUT_MS = 2500;

type Service = OpsHealth['services'][number];
type Live = { version?: string; started_at?: string };

/** How everything is, asked now. */
@Injectable()
export class HealthService {
  constructor(private readonly letters: DeadLetterStore) {}

  async look(now = new Date()): Promise<OpsHealth> {
    const [services, consumers, { total }] = await Promise.all([
      Promise.all(known.map(([name, url]) => ask(name, url))),
      consumerLag({ brokers: env.KAFKA_BROKERS }).catch(() => null),
      this.letters.open({}, 1),
    ]);
    return { checked_at: now.toISOString(), services, consumers, dead_letters: { open: total } };
  }
}

/** Never throws: a service that does not answer is one that is not ready. */
async function ask(name: string, url: string): Promise<Service> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const [ready, live] = await Promise.all(['ready', 'live'].map((probe) => fetch(`${url}/health/${probe}`, { signal })));
    const { version = null, started_at = null } = (await live!.json()) as Live;
    const { detail = null } = (await ready!.json()) as { detail?: string };
    return { name, ready: ready!.ok, detail: ready!.ok ? null : detail, version, started_at, response_ms: took() };
  } catch {
    return { name, ready: false, detail: 'It does not answer.', version: null, started_at: null, response_ms: took() };
  }
}
