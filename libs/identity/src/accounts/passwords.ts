import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';
import { Problem } from '#platform';
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Semaphore } from './semaphore.ts';

/** argon2id (the library's default kind) as OWASP has it; about 13 ms of a core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const BCRYPT_READS = 72;
/** More than the cores would only evict each other's 19 MiB from the caches. */
const AT_ONCE = Math.min(8, availableParallelism());
const WAITING = 50;

const busy = () => new Problem('rate_limited', 'Too many people are signing in. Try again.', {}, { 'retry-after': '1' });

/** Hashes and checks passwords, a bounded number at once: hashing is the most expensive thing a stranger can ask of us. */
@Injectable()
export class Passwords {
  private readonly semaphore = new Semaphore(AT_ONCE, WAITING, busy);
  private readonly nobodys = hash(randomBytes(32), cost);

  /** @throws Problem `rate_limited` when too many wait already. */
  hash(password: string): Promise<string> {
    return this.semaphore.run(() => hash(password, cost));
  }

  /** Whether the password is the one of `stored`. An unknown user (`undefined`) costs the same time as a wrong password. */
  verify(password: string, stored: string | undefined): Promise<boolean> {
    return this.semaphore.run(async () => {
      if (stored && isOutdated(stored)) return verifyLegacy(password, stored);
      const matches = await verify(stored ?? (await this.nobodys), password);
      return matches && stored !== undefined;
    });
  }
}

/** Whether a hash comes from before argon2id and is replaced at the next login. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith('$argon2id$');
}

/** bcrypt reads 72 bytes and stops at a NUL: what it would ignore is refused, not ignored. */
async function verifyLegacy(password: string, stored: string): Promise<boolean> {
  const ignoresPart = Buffer.byteLength(password) > BCRYPT_READS || password.includes('\0');
  return (await verifyBcrypt(password.replaceAll('\0', ''), stored)) && !ignoresPart;
}
