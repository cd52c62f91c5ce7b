import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAdmin, ensureKeys, ensureQuoteSecret } from './keys.ts';

/**
 * Makes the keys and secrets of a house. `make-keys.ts FOLDER` keeps them there, those that are not there yet; `--kubernetes` keeps
 * nothing and writes a Secret for `kubectl apply -f -`, with passwords for the bundled engines too.
 */
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: make-keys.ts FOLDER | --kubernetes');
if (target === '--kubernetes') await printSecret();
else {
  await makeAll(target);
  console.log(`Keys are in ${target}`);
}

async function makeAll(folder: string): Promise<void> {
  await Promise.all([ensureKeys(folder), ensureQuoteSecret(folder), ensureAdmin(folder)]);
}

async function printSecret(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'roost-keys-'));
  try {
    await makeAll(folder);
    const kept = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
    const files = ['traveler.pem', 'owner.pem', 'service.pem', 'jwks.json'];
    const password = () => randomBytes(24).toString('hex');
    const stringData = {
      ...Object.fromEntries(files.map((file) => [file, kept(file)])),
      'quote-secret': kept('quote.secret'),
      'admin-password': kept('admin.secret'),
      'postgres-password': password(),
      'redis-password': password(),
    };
    console.log(JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'roost' }, stringData }, null, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
