import type { VerifiedPrincipal } from './tokens.ts';

/** Tokens verified lately, so that a busy caller's signature is checked once and not with every request. Bounded; expiry is kept. */
export class TokenCache {
  private readonly known = new Map<string, VerifiedPrincipal>();

  constructor(private readonly limit = 20_000) {}

  get(token: string): VerifiedPrincipal | undefined {
    const principal = this.known.get(token);
    if (principal && principal.exp * 1000 <= Date.now()) {
      this.known.delete(token);
      return undefined;
    }
    return principal;
  }

  set(token: string, principal: VerifiedPrincipal): void {
    if (this.known.size >= this.limit) this.known.delete(this.known.keys().next().value as string);
    this.known.set(token, principal);
  }
}
