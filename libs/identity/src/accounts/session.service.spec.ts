import { newId } from '#platform';
import { ownDatabase } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SessionRecord, SessionSchema } from './session.schema.ts';
import { SessionService } from './session.service.ts';

const noon = new Date('2026-06-01T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

describe('a session', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let sessions: SessionService;
  beforeAll(async () => {
    database = await ownDatabase({ Session: SessionSchema });
    // The clock of these tests is not MongoDB's, which would remove their sessions.
    await database.connection.collection('sessions').dropIndex('expires_at_1');
    sessions = new SessionService(database.connection.model<SessionRecord>('Session'));
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const ended = { code: 'session_expired' };

  it('goes on by tokens of one use, and keeps its end', async () => {
    const userId = newId();
    const first = await sessions.start(userId, noon);
    const second = await sessions.exchange(first.token, later(900));
    const third = await sessions.exchange(second.token, later(1800));
    expect(new Set([first, second, third].map(({ token }) => token)).size).toBe(3);
    expect(third).toMatchObject({ user_id: userId, expires_at: later(24 * 3600) });
  });

  it('keeps no token, only hashes', async () => {
    const { token } = await sessions.start(newId(), noon);
    const [id, secret] = token.split('.');
    const record = await database.connection.collection('sessions').findOne({ _id: id as never });
    expect(record).not.toBeNull();
    expect(JSON.stringify(record)).not.toContain(secret);
  });

  it('ends after 24 hours', async () => {
    const { token } = await sessions.start(newId(), noon);
    await expect(sessions.exchange(token, later(24 * 3600 + 1))).rejects.toMatchObject(ended);
  });

  it('survives many tabs that refresh at once, and each goes on', async () => {
    const { token } = await sessions.start(newId(), noon);
    const tabs = await Promise.all(Array.from({ length: 10 }, () => sessions.exchange(token, later(900))));
    expect(new Set(tabs.map((tab) => tab.token)).size).toBe(10);
    for (const tab of tabs) await sessions.exchange(tab.token, later(905));
  });

  it('ends for all when a used token comes back', async () => {
    const { token } = await sessions.start(newId(), noon);
    const next = await sessions.exchange(token, later(900));
    await expect(sessions.exchange(token, later(911))).rejects.toMatchObject(ended);
    await expect(sessions.exchange(next.token, later(912))).rejects.toMatchObject(ended);
  });

  it('does not give a thief a line of his own within the grace', async () => {
    const { token } = await sessions.start(newId(), noon);
    const owners = await sessions.exchange(token, later(900));
    const thiefs = await sessions.exchange(token, later(905));
    const next = await sessions.exchange(owners.token, later(1800));
    await expect(sessions.exchange(thiefs.token, later(1900))).rejects.toMatchObject(ended);
    await expect(sessions.exchange(next.token, later(1901))).rejects.toMatchObject(ended);
  });

  it('is over after a logout, for this session only', async () => {
    const userId = newId();
    const [here, there] = [await sessions.start(userId, noon), await sessions.start(userId, noon)];
    await sessions.end(here.token);
    await expect(sessions.exchange(here.token, later(1))).rejects.toMatchObject(ended);
    await sessions.exchange(there.token, later(1));
  });

  it.each(['', '.', 'x.y', '$where', `${'a'.repeat(100_000)}.b`])('does not exist for nonsense (%#)', async (token) => {
    await expect(sessions.exchange(token, noon)).rejects.toMatchObject(ended);
    await sessions.end(token);
  });
});
