import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';

export type Step = {
  name: string;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  token?: string;
  body?: unknown;
  expect: number[];
  /** Is given what a 201 holds. */
  made?: (body: { id: string }) => void;
};

const TIMEOUT_MS = 15_000;
const PAUSE_MS = 10;

/** Steady requests from so many visitors at once, until it is told to end. Nothing is tried twice: a failure is a failure. */
export class Traffic {
  readonly failures: string[] = [];
  readonly counts: Record<string, number> = {};
  #ending = false;
  readonly #visitors: Promise<void>[];
  readonly #agent = new Agent({ connections: 64, keepAliveTimeout: 4000 });

  constructor(url: string, visitors: number, next: () => Step) {
    this.#visitors = Array.from({ length: visitors }, () => this.#visit(url, next));
  }

  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all(this.#visitors);
    await this.#agent.close();
  }

  async #visit(url: string, next: () => Step): Promise<void> {
    while (!this.#ending) {
      const step = next();
      this.counts[step.name] = (this.counts[step.name] ?? 0) + 1;
      const failure = await this.#ask(url, step).catch((error: Error) => String(error.cause ?? error));
      if (failure) this.failures.push(`${new Date().toISOString()} ${step.name}: ${failure}`);
      await sleep(PAUSE_MS);
    }
  }

  async #ask(url: string, { method, path, token, body, expect, made }: Step): Promise<string | undefined> {
    const { statusCode, body: answer } = await this.#agent.request({
      origin: url,
      path,
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.text();
    if (statusCode === 201) made?.(JSON.parse(text) as { id: string });
    return expect.includes(statusCode) ? undefined : `${statusCode} ${text.slice(0, 200)}`;
  }
}
