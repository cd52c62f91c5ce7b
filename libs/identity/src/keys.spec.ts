import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJwks, readSigningKey } from './keys.ts';
import { signUserToken, verifyToken } from './tokens.ts';

describe('a key that is given as a certificate', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'roost-keys-'));
    const certificate = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(dir, 'key.pem'), '-out', join(dir, 'crt.pem')];
    execFileSync('openssl', ['req', '-x509', '-subj', '/CN=roost', ...certificate], { stdio: 'ignore' });
    const x5c = [readFileSync(join(dir, 'crt.pem'), 'utf8').replaceAll(/-----[A-Z ]+-----|\n/g, '')];
    const jwk = { kty: 'RSA', kid: 'k1', alg: 'RS256', use: 'sig', roost_issuer: 'roost-traveler', x5c };
    writeFileSync(join(dir, 'jwks.json'), JSON.stringify({ keys: [jwk] }));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('verifies what its private half has signed', () => {
    const { keys, jwks } = readJwks(join(dir, 'jwks.json'));
    const token = signUserToken(readSigningKey(join(dir, 'key.pem'), keys), { id: 'u1', user_type: 'traveler' }, 60);
    expect(verifyToken(token, keys)).toMatchObject({ id: 'u1', role: 'traveler' });
    expect(jwks[0]).toMatchObject({ kid: 'k1', n: expect.stringMatching(/^[\w-]{300,}$/), e: 'AQAB' });
  });
});
