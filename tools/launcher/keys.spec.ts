import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureKeys, jwksFile, keyFile } from './keys.ts';

describe('the keys of a first start', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roost-keys-'));
    await ensureKeys(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const readKeys = () =>
    (JSON.parse(readFileSync(jwksFile(folder), 'utf8')) as { keys: (JsonWebKey & Record<string, string>)[] }).keys;

  it('are private to us', () => {
    expect(statSync(keyFile(folder, 'owner')).mode & 0o777).toBe(0o600);
    expect(readFileSync(keyFile(folder, 'owner'), 'utf8')).toContain('BEGIN PRIVATE KEY');
  });

  it('are published with the issuer they belong to and a thumbprint as their name', () => {
    const keys = readKeys();
    expect(keys.map((key) => key.roost_issuer)).toEqual(['roost-traveler', 'roost-owner', 'roost-services']);
    for (const { kid, e, n } of keys) {
      expect(kid).toBe(createHash('sha256').update(`{"e":"${e}","kty":"RSA","n":"${n}"}`).digest('base64url'));
    }
    expect(keys.every(({ alg, use, d }) => alg === 'RS256' && use === 'sig' && d === undefined)).toBe(true);
  });

  it('are the public halves of the files', () => {
    const ofFile = createPublicKey(readFileSync(keyFile(folder, 'traveler')));
    expect(ofFile.equals(createPublicKey({ key: readKeys()[0] as JsonWebKey, format: 'jwk' }))).toBe(true);
  });

  it('stay the same at the next start', async () => {
    const before = readKeys();
    await ensureKeys(folder);
    expect(readKeys()).toEqual(before);
  });
});
