import { type ErrorCode, errors, type ProblemDetails } from '#contracts';

/** A refusal the caller can act on: thrown anywhere, answered as problem+json with its stable `code`. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    detail: string,
    readonly extra: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.status = errors[code][0];
  }

  /** RFC 9457 body of this refusal. */
  toBody(correlationId: string): ProblemDetails {
    return {
      type: `urn:roost:problem:${this.code}`,
      title: errors[this.code][1],
      status: this.status,
      detail: this.message,
      code: this.code,
      correlation_id: correlationId,
      ...this.extra,
    };
  }
}
