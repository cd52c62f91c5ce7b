import { ownDatabase } from '#testing';
import type { Connection, Model } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountsOptions } from './accounts.options.ts';
import { ADMIN_ID, AdminAccount } from './admin.account.ts';
import { Passwords } from './passwords.ts';
import { type SessionRecord, SessionSchema } from './session.schema.ts';
import { type UserRecord, UserSchema } from './user.schema.ts';

let database: Awaited<ReturnType<typeof ownDatabase>>;
let users: Model<UserRecord>;
let sessions: Model<SessionRecord>;
const passwords = new Passwords();
beforeAll(async () => {
  database = await ownDatabase({ User: UserSchema, Session: SessionSchema });
  const { connection }: { connection: Connection } = database;
  users = connection.model<UserRecord>('User');
  sessions = connection.model<SessionRecord>('Session');
});
afterAll(() => database[Symbol.asyncDispose]());

const boot = (admin?: { email: string; password: string }, type: 'owner' | 'traveler' = 'owner') =>
  new AdminAccount(users, sessions, passwords, { type, admin } as AccountsOptions).onApplicationBootstrap();
const stored = () => users.findOne({ _id: ADMIN_ID }).lean<UserRecord>();
const session = () =>
  sessions.create({ _id: crypto.randomUUID(), user_id: ADMIN_ID, live: [], created_at: new Date(), expires_at: new Date() });

it('makes no admin unless the environment names one', async () => {
  await boot();
  await boot({ email: 'admin@example.com', password: 'a long password' }, 'traveler');
  expect(await stored()).toBeNull();
});

it('makes the admin once, however many replicas start, and leaves its sessions alone', async () => {
  const admin = { email: 'admin@example.com', password: 'a long password' };
  await Promise.all([boot(admin), boot(admin), boot(admin)]);
  await session();
  const before = await stored();
  await boot(admin);
  expect(await stored()).toEqual(before);
  expect(before).toMatchObject({ email: admin.email, user_type: 'admin', is_active: true });
  expect(await sessions.countDocuments()).toBe(1);
});

it('follows a new password and ends the sessions of the old one', async () => {
  await boot({ email: 'admin@example.com', password: 'another password' });
  expect(await passwords.verify('another password', (await stored())?.password_hash)).toBe(true);
  expect(await sessions.countDocuments()).toBe(0);
});

it('closes the account when the environment names it no more', async () => {
  await boot();
  expect(await stored()).toMatchObject({ is_active: false });
});

it('never turns an account that somebody registered into the admin', async () => {
  await users.create({
    _id: crypto.randomUUID(),
    username: 'eve',
    email: 'eve@example.com',
    password_hash: 'x',
    user_type: 'owner',
    first_name: 'Eve',
    last_name: 'Hall',
  });
  await boot({ email: 'eve@example.com', password: 'a long password' });
  expect(await users.findOne({ username: { $eq: 'eve' } }).lean()).toMatchObject({ user_type: 'owner', password_hash: 'x' });
  expect(await stored()).toMatchObject({ is_active: false });
});
