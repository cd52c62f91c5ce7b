import type { ImportedListing, ImportOutcome, ProblemDetails } from '#contracts';
import { join } from 'node:path';
import { readJwks, readSigningKey } from '../../libs/identity/src/keys.ts';
import { serviceTokens } from '../../libs/identity/src/tokens.ts';
import { keysDir, runFile } from '../launcher/paths.ts';
import { readRun } from '../launcher/run-file.ts';

const TIMEOUT_MS = 20_000;

/** Hands listings to property: the one of `npm start`, or where `PROPERTY_URL`, `SERVICE_KEY_FILE` and `JWKS_FILE` say. @throws Error */
export function property(env: NodeJS.ProcessEnv): (listings: ImportedListing[]) => Promise<ImportOutcome> {
  const url = env.PROPERTY_URL ?? readRun(runFile)?.entries.find(({ name }) => name === 'property')?.url;
  if (!url)
    throw new Error('Roost is not running here: start it with `npm start`, or name its property service in PROPERTY_URL.');
  const { keys } = readJwks(env.JWKS_FILE ?? join(keysDir, 'jwks.json'));
  const token = serviceTokens(readSigningKey(env.SERVICE_KEY_FILE ?? join(keysDir, 'service.pem'), keys), 'import');
  return async (listings) => {
    const response = await fetch(`${url}/internal/listings/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ listings }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = (await response.json()) as ImportOutcome & ProblemDetails;
    if (!response.ok) throw new Error(`property answered ${response.status} ${answer.code}: ${answer.detail}`);
    return answer;
  };
}
