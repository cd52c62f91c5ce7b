import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { z } from 'zod';
import { JwtStrategy, KEYS } from './jwt.strategy.ts';
import { readJwks } from './keys.ts';
import { TokenGuard } from './token.guard.ts';

/** Settings of every app that verifies tokens. */
export const identityEnv = { JWKS_FILE: z.string().min(1) };

/** Makes the token guard global: every route of the app asks for a token unless it is `@Public()`. */
@Global()
@Module({})
export class IdentityModule {
  static forRoot(env: { JWKS_FILE: string }): DynamicModule {
    return {
      module: IdentityModule,
      providers: [
        { provide: KEYS, useFactory: () => readJwks(env.JWKS_FILE).keys },
        JwtStrategy,
        { provide: APP_GUARD, useClass: TokenGuard },
      ],
      exports: [KEYS],
    };
  }
}
