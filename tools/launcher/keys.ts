import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const issuers = { traveler: 'roost-traveler', owner: 'roost-owner', service: 'roost-services' } as const;

/** Whose key: travelers' and owners' tokens, and those of calls between services. */
export type KeyName = keyof typeof issuers;

export const keyFile = (dir: string, name: KeyName): string => join(dir, `${name}.pem`);
export const jwksFile = (dir: string): string => join(dir, 'jwks.json');

/** Makes the RSA keys that are not there yet, and the key set with the public half of each, by which everyone verifies. */
export async function ensureKeys(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const names = Object.keys(issuers) as KeyName[];
  await Promise.all(names.filter((name) => !existsSync(keyFile(dir, name))).map((name) => createKey(keyFile(dir, name))));
  const keys = await Promise.all(names.map(async (name) => publicJwk(await readFile(keyFile(dir, name)), issuers[name])));
  await writeFile(jwksFile(dir), `${JSON.stringify({ keys }, null, 2)}\n`);
}

/** The secret that booking signs quotes with: that of the environment, or one made at the first start and kept. */
export async function ensureQuoteSecret(dir: string): Promise<string> {
  if (process.env.QUOTE_SECRET) return process.env.QUOTE_SECRET;
  return ensureSecret(join(dir, 'quote.secret'), 32);
}

export interface AdminAccount {
  email: string;
  password: string;
}

/** The admin of the environment, or for this machine one whose password was made at the first start and kept. */
export async function ensureAdmin(dir: string): Promise<AdminAccount> {
  const { ADMIN_EMAIL: email = 'admin@roost.example', ADMIN_PASSWORD } = process.env;
  return { email, password: ADMIN_PASSWORD ?? (await ensureSecret(join(dir, 'admin.secret'), 12)) };
}

async function ensureSecret(file: string, bytes: number): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, randomBytes(bytes).toString('base64url'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

async function createKey(file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
}

function publicJwk(pem: Buffer, issuer: string) {
  const { kty, n, e } = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  // RFC 7638: the members a key of this kind requires, in alphabetical order, without spaces.
  const kid = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  return { kty, n, e, kid, alg: 'RS256', use: 'sig', roost_issuer: issuer };
}
