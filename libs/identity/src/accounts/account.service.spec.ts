import { hash as hashBcrypt } from '@node-rs/bcrypt';
import { Register } from '#contracts';
import { newId } from '#platform';
import { ownDatabase } from '#testing';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountService } from './account.service.ts';
import { AccountStore } from './account.store.ts';
import type { AccountsOptions } from './accounts.options.ts';
import { LoginAttemptSchema } from './login-attempt.schema.ts';
import { LoginLimit } from './login-limit.ts';
import { Passwords } from './passwords.ts';
import { type UserRecord, UserSchema } from './user.schema.ts';

const password = 'correct horse battery';
const somebody = () => {
  const name = newId();
  return Register.parse({ username: name, email: `${name}@example.com`, password, first_name: 'Ann', last_name: 'Lee' });
};

describe('an account', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let accounts: AccountService;
  beforeAll(async () => {
    database = await ownDatabase({ User: UserSchema, LoginAttempt: LoginAttemptSchema });
    accounts = serviceOn(database.connection);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  function serviceOn(connection: Connection): AccountService {
    const options = { type: 'traveler', loginsPerMinute: 5 } as AccountsOptions;
    const store = new AccountStore(connection.model<UserRecord>('User'));
    return new AccountService(store, new Passwords(), new LoginLimit(connection, options), options);
  }
  const users = () => database.connection.collection<UserRecord>('users');

  it('is entered by its e-mail or its username', async () => {
    const person = somebody();
    const { _id } = await accounts.register(person);
    expect(await accounts.prove({ email: person.email, password }, '10.0.0.1')).toMatchObject({ _id });
    expect(await accounts.prove({ username: person.username, password }, '10.0.0.1')).toMatchObject({ _id });
  });

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const person = somebody();
    await accounts.register(person);
    const refusals = [
      { email: person.email, password: 'wrong' },
      { email: somebody().email, password },
    ].map((login) => accounts.prove(login, '10.0.0.2').catch((error: unknown) => error));
    const [wrong, unknown] = await Promise.all(refusals);
    expect(wrong).toMatchObject({ code: 'bad_credentials' });
    expect(unknown).toEqual(wrong);
  });

  it('that was closed is entered no more', async () => {
    const person = somebody();
    const { _id } = await accounts.register(person);
    await users().updateOne({ _id }, { $set: { is_active: false } });
    await expect(accounts.prove({ email: person.email, password }, '10.0.0.3')).rejects.toMatchObject({
      code: 'bad_credentials',
    });
    await expect(accounts.active(_id)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('goes to one of many who register its name at once', async () => {
    const person = somebody();
    const tries = Array.from({ length: 10 }, (_, i) => accounts.register({ ...person, email: `${i}.${person.email}` }));
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
    expect(refused).toHaveLength(9);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'username_taken' });
  });

  it('has an e-mail nobody else has', async () => {
    const person = somebody();
    await accounts.register(person);
    const again = accounts.register({ ...somebody(), email: person.email });
    await expect(again).rejects.toMatchObject({ code: 'email_taken' });
  });

  it('brought along with a bcrypt hash is entered by it, and has an argon2id hash from then on', async () => {
    const person = somebody();
    const { _id } = await accounts.register(person);
    await users().updateOne({ _id }, { $set: { password_hash: await hashBcrypt(password, { cost: 4 }) } });
    await accounts.prove({ email: person.email, password }, '10.0.0.4');
    expect((await users().findOne({ _id }))?.password_hash).toMatch(/^\$argon2id\$/);
    await accounts.prove({ email: person.email, password }, '10.0.0.4');
  });

  it('takes five tries a minute from an address, by whichever name and on whichever replica', async () => {
    const person = somebody();
    await accounts.register(person);
    const replica = serviceOn(database.connection);
    const tries = [accounts, replica, accounts, replica, accounts, replica, accounts].map((service, i) =>
      service.prove({ ...(i < 3 ? { email: person.email } : { username: person.username }), password: 'wrong' }, '10.0.0.5'),
    );
    const codes = (await Promise.allSettled(tries)).map((outcome) => outcome.status === 'rejected' && outcome.reason.code);
    expect(codes.toSorted()).toEqual([...Array(5).fill('bad_credentials'), 'rate_limited', 'rate_limited']);
    const refusal = accounts.prove({ email: person.email, password }, '10.0.0.5');
    await expect(refusal).rejects.toMatchObject({ headers: { 'retry-after': expect.stringMatching(/^[1-9]\d?$/) } });
    expect(await accounts.prove({ email: person.email, password }, '10.0.0.6')).toMatchObject({ username: person.username });
  });

  it('changes its profile and nothing else of it', async () => {
    const { _id, password_hash } = await accounts.register(somebody());
    await accounts.changeProfile(_id, { first_name: 'Zoe', profile: { city: 'Rome' } });
    const changed = await users().findOne({ _id });
    expect(changed).toMatchObject({ first_name: 'Zoe', last_name: 'Lee', profile: { city: 'Rome' }, password_hash });
  });
});
