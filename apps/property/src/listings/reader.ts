import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '#contracts';
import { KEYS, TokenCache, type VerificationKey, verifyToken } from '#identity';

/** Who reads something public, for what is shown to them alone. A token that is not valid is nobody's: it is open to nobody too. */
@Injectable()
export class Reader {
  private readonly cache = new TokenCache();

  constructor(@Inject(KEYS) private readonly keys: Map<string, VerificationKey>) {}

  of(authorization: string | undefined): Principal | undefined {
    if (!authorization?.startsWith('Bearer ')) return undefined;
    const known = this.cache.get(authorization) ?? verifyToken(authorization.slice('Bearer '.length), this.keys);
    if (!known) return undefined;
    this.cache.set(authorization, known);
    return known;
  }
}
