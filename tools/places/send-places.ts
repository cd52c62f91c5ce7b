import type { ProblemDetails } from '#contracts';
import { join } from 'node:path';
import { readJwks, readSigningKey } from '../../libs/identity/src/keys.ts';
import { serviceTokens } from '../../libs/identity/src/tokens.ts';
import { keysDir, runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';
import type { FoundPlace } from './places-in.ts';

const BATCH = 100;
const TIMEOUT_MS = 20_000;

/** Hands places to the concierge: the one of `npm start`, or where `AI_URL`, `SERVICE_KEY_FILE` and `JWKS_FILE` say. @throws Error */
export async function sendPlaces(places: FoundPlace[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const url = env.AI_URL ?? readRun(runFile)?.entries.find(({ name }) => name === 'ai')?.url;
  if (!url) throw new Error('Roost is not running here: start it with `npm start`, or name its concierge in AI_URL.');
  const { keys } = readJwks(env.JWKS_FILE ?? join(keysDir, 'jwks.json'));
  const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE ?? join(keysDir, 'service.pem'), keys), 'import');
  for (let at = 0; at < places.length; at += BATCH) {
    const response = await fetch(`${url}/internal/places/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ places: places.slice(at, at + BATCH) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) continue;
    const { code, detail } = (await response.json()) as ProblemDetails;
    throw new Error(`the concierge answered ${response.status} ${code}: ${detail}`);
  }
}
