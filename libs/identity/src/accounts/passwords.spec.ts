import { hash as hashBcrypt } from '@node-rs/bcrypt';
import { describe, expect, it } from 'vitest';
import { isOutdated, Passwords } from './passwords.ts';

const passwords = new Passwords();

describe('a password', () => {
  it('is kept as argon2id with 19 MiB, two passes, one lane', async () => {
    expect(await passwords.hash('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is known again, and no other is', async () => {
    const stored = await passwords.hash('correct horse battery');
    expect(await passwords.verify('correct horse battery', stored)).toBe(true);
    expect(await passwords.verify('correct horse batterz', stored)).toBe(false);
  });

  it('of nobody never matches', async () => {
    expect(await passwords.verify('', undefined)).toBe(false);
  });

  it('hashed by bcrypt is known again and counts as outdated', async () => {
    const stored = await hashBcrypt('correct horse battery', { cost: 4 });
    expect(isOutdated(stored)).toBe(true);
    expect(await passwords.verify('correct horse battery', stored)).toBe(true);
    expect(await passwords.verify('wrong', stored)).toBe(false);
  });

  it('with more than bcrypt reads, or a NUL, is refused for a bcrypt hash', async () => {
    const stored = await hashBcrypt('x'.repeat(72), { cost: 4 });
    expect(await passwords.verify('x'.repeat(72), stored)).toBe(true);
    expect(await passwords.verify('x'.repeat(73), stored)).toBe(false);
    expect(await passwords.verify(`${'x'.repeat(71)}\0x`, stored)).toBe(false);
  });
});
