import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#platform';
import { createPublicKey } from 'node:crypto';
import { ACCOUNTS, type AccountsOptions } from './accounts.options.ts';

/** The public half of the key this app signs with, for whoever wants to verify its tokens. */
@ApiTags('auth')
@Public()
@Controller('.well-known/jwks.json')
export class JwksController {
  private readonly jwks: { keys: object[] };

  constructor(@Inject(ACCOUNTS) { key }: AccountsOptions) {
    const { kty, n, e } = createPublicKey(key.key).export({ format: 'jwk' });
    this.jwks = { keys: [{ kty, kid: key.kid, use: 'sig', alg: 'RS256', n, e, roost_issuer: key.issuer }] };
  }

  @Get()
  @Header('cache-control', 'public, max-age=300')
  get() {
    return this.jwks;
  }
}
