import type { ProblemDetails } from '#contracts';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 20_000;
const MAX_WAITS = 3;
const status = '`npm run status` tells which part is not ready.';

type Problem = Pick<ProblemDetails, 'status' | 'code' | 'detail' | 'correlation_id'>;

/** An answer of the API that says no. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string;
  /** The whole of the answer. */
  readonly problem: Problem;

  constructor(what: string, problem: Problem) {
    super(`${what} answered ${problem.status} ${problem.code}: ${problem.detail} (correlation id ${problem.correlation_id})`);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Roost's public API over fetch, for one caller. Waits out `429 Too many requests` as the answer asks. */
export class ApiClient {
  readonly baseUrl: string;
  readonly #token: string | undefined;

  constructor(baseUrl: string, token?: string) {
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.#token = token;
  }

  /** The same API for the bearer of a token. */
  as(token: string): ApiClient {
    return new ApiClient(this.baseUrl, token);
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    return this.call<T>('POST', path, body, headers);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>('PUT', path, body);
  }

  /** @throws ApiError when the API refuses; Error when nothing answers. */
  async call<T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    for (let waits = 0; ; waits++) {
      const response = await this.#send(method, path, body, headers);
      if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
      const problem = await problemOf(response);
      const seconds = Number(response.headers.get('retry-after'));
      if (response.status !== 429 || waits === MAX_WAITS || !seconds) throw new ApiError(`${method} ${path}`, problem);
      await sleep(seconds * 1000);
    }
  }

  async #send(method: Method, path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
    const token = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    try {
      return await fetch(this.baseUrl + path, {
        method,
        headers: { ...token, ...type, ...headers },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      throw new Error(late ? `${method} ${path} got no answer in ${TIMEOUT_MS / 1000} s: ${status}` : this.#nothing(), {
        cause: error,
      });
    }
  }

  #nothing(): string {
    return `Nothing answers at ${this.baseUrl}: run \`npm start\` first, or name another address in ROOST_URL.`;
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ProblemDetails;
  } catch {
    const correlation_id = response.headers.get('x-correlation-id') ?? 'unknown';
    return { status: response.status, code: 'no_problem_details', detail: text.slice(0, 200), correlation_id };
  }
}
