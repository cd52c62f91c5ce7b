import type { ErrorCode } from '#contracts';

/** A command that the rules refuse, with the code the API answers. */
export class DomainRefusal extends Error {
  override name = 'DomainRefusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
