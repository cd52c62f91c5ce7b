import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import type { VerificationKey } from './keys.ts';
import { keyOf, toPrincipal, type VerifiedPrincipal, verifyOptions } from './tokens.ts';

export const KEYS = Symbol('verification keys');

/**
 * passport-jwt with everything it leaves open pinned: RS256 only, issuer and audience required, the key chosen by `kid` among
 * KeyObjects built at boot, and `exp` demanded by the claims' schema.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(@Inject(KEYS) private readonly keys: Map<string, VerificationKey>) {
    const options: StrategyOptionsWithoutRequest = {
      ...verifyOptions,
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      jsonWebTokenOptions: { complete: true },
      secretOrKeyProvider: (_request, token: string, done) => {
        const key = keyOf(token, keys)?.key;
        // jsonwebtoken takes KeyObjects; passport-jwt's types do not know it yet.
        done(key ? null : new Error('unknown key'), key as unknown as Buffer);
      },
    };
    super(options);
  }

  validate(token: { header: { kid?: string }; payload: unknown }): VerifiedPrincipal | false {
    return toPrincipal(token.payload, this.keys.get(token.header.kid ?? '')) ?? false;
  }
}
