import type { ErrorCode, ProblemDetails } from '#contracts';
import type { AxiosError } from 'axios';

/** What went wrong with a request, as pages see it; `offline` when there was no answer at all. */
export type ApiProblem = {
  status: number;
  code: ErrorCode | 'offline';
  detail: string;
  errors: NonNullable<ProblemDetails['errors']>;
  /** Seconds after which another try is worth it, when the answer says so. */
  retryAfter: number | null;
  /** The whole answer: some problems carry more, such as `alternatives`. */
  body: Record<string, unknown>;
};

/** Reads a failed request of Axios. */
export function toProblem({ response }: AxiosError): ApiProblem {
  const none = { errors: [], retryAfter: null, body: {} };
  if (!response) return { status: 0, code: 'offline', detail: '', ...none };
  const body = (typeof response.data === 'object' && response.data !== null ? response.data : {}) as Partial<ProblemDetails>;
  const seconds = Number(response.headers['retry-after'] ?? body['retry_after_s']);
  return {
    status: response.status,
    code: (body.code ?? (response.status >= 502 ? 'unavailable' : 'internal')) as ErrorCode,
    detail: body.detail ?? '',
    errors: body.errors ?? [],
    retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
    body,
  };
}

/** Whether an error of RTK Query is one of ours. */
export function isProblem(error: unknown): error is ApiProblem {
  return typeof error === 'object' && error !== null && 'code' in error && 'retryAfter' in error;
}
