import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readJwks, readSigningKey, type VerificationKey } from '../../libs/identity/src/keys.ts';
import { signUserToken } from '../../libs/identity/src/tokens.ts';

const GUESTS = 2000;
const HOSTS = 100;
const HOURS_S = 2 * 3600;

export interface Person {
  id: string;
  token: string;
}

/** Guests and hosts with tokens signed by the run's own keys, without the cost of a registration each. */
export interface People {
  guests: Person[];
  hosts: Person[];
}

/** Makes the people of a run: so many guests that none has many more bookings than a busy guest has. */
export function makePeople(keysDir: string): People {
  const { keys } = readJwks(join(keysDir, 'jwks.json'));
  const crowd = (count: number, role: 'traveler' | 'owner') => {
    const key = readSigningKey(join(keysDir, `${role}.pem`), keys);
    return Array.from({ length: count }, () => person(key, role));
  };
  return { guests: crowd(GUESTS, 'traveler'), hosts: crowd(HOSTS, 'owner') };
}

function person(key: VerificationKey, role: 'traveler' | 'owner'): Person {
  const id = randomUUID();
  return { id, token: signUserToken(key, { id, user_type: role }, HOURS_S) };
}
