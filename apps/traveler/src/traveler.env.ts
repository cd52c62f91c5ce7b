import { accountsEnv, identityEnv } from '#identity';
import { baseEnv, readEnv } from '#platform';

export const env = readEnv({ ...baseEnv, ...identityEnv, ...accountsEnv });
