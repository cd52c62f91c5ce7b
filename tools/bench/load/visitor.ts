import { Client, type Dispatcher } from 'undici';
import type { Ask, Plan } from './plan.ts';

/** What visitors share: where the next request comes from, and what they found. */
export interface Round {
  plan: Plan;
  tokens: string[];
  /** The next request, or undefined when it is over. */
  next(): Ask | undefined;
  answered(ms: number): void;
  failed(what: string): void;
}

/**
 * One connection that asks, waits for the answer and asks again. It speaks undici's callbacks: what the generator costs is taken from
 * the system it measures on the same cores.
 */
export class Visitor implements Dispatcher.DispatchHandler {
  readonly done: Promise<void>;
  readonly #round: Round;
  readonly #client: Client;
  #leave: () => void = () => undefined;
  #startedAt = 0;
  #status = 0;
  #expected = 0;
  #said = '';

  constructor(round: Round) {
    this.#round = round;
    this.#client = new Client(round.plan.url, { pipelining: 1, keepAliveTimeout: 60_000, headersTimeout: 30_000 });
    this.done = new Promise((resolve) => (this.#leave = resolve));
  }

  /** Asks the next question, or goes. */
  ask(): void {
    const ask = this.#round.next();
    if (!ask) return void this.#client.destroy().finally(this.#leave);
    const { method, path, token, body, expect = this.#round.plan.expect } = ask;
    this.#expected = expect;
    const headers: Record<string, string> = {};
    if (token !== undefined) headers.authorization = `Bearer ${this.#round.tokens[token]}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    this.#said = '';
    this.#startedAt = performance.now();
    this.#client.dispatch({ method, path, headers, body: body ?? null }, this);
  }

  onRequestStart(): void {}

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#status !== this.#expected && this.#said.length < 500) this.#said += chunk.toString();
  }

  onResponseEnd(): void {
    if (this.#status === this.#expected) this.#round.answered(performance.now() - this.#startedAt);
    else this.#round.failed(`${this.#status} ${this.#said}`);
    this.ask();
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, error: Error): void {
    this.#round.failed(error.message);
    setTimeout(() => this.ask(), 10); // a server that is gone fails at once
  }
}
