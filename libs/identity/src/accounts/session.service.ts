import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { newId, Problem } from '#platform';
import { type ClientSession, Model, trusted } from 'mongoose';
import { createHash, randomBytes } from 'node:crypto';
import type { SessionRecord } from './session.schema.ts';

const LIFETIME_MS = 24 * 3600 * 1000;
/** Two tabs may refresh at once with one cookie, and an answer may get lost: so long a token just exchanged is good for another. */
const GRACE_MS = 10_000;

/** A refresh token to hand out, and when its session ends whatever happens. */
export type Refresh = { token: string; user_id: string; expires_at: Date };

/**
 * Sessions of 24 hours, kept alive by refresh tokens of one use. Whoever shows a token that was used up (more than the grace ago)
 * shows that two hold it, so the session ends for both; all tokens of an exchange retire together, so a thief cannot
 * keep a line of his own either.
 */
@Injectable()
export class SessionService {
  private readonly logger = new Logger(SessionService.name);

  constructor(@InjectModel('Session') private readonly sessions: Model<SessionRecord>) {}

  async start(userId: string, now = new Date()): Promise<Refresh> {
    const id = newId();
    const { token, hash } = issue(id);
    const expires_at = new Date(now.getTime() + LIFETIME_MS);
    await this.sessions.create({ _id: id, user_id: userId, live: [hash], created_at: now, expires_at });
    return { token, user_id: userId, expires_at };
  }

  /** Exchanges a refresh token for the next. @throws Problem `session_expired` when it is unknown, too old or used up. */
  async exchange(token: string, now = new Date()): Promise<Refresh> {
    const { id, hash } = read(token);
    const next = issue(id);
    const alive = { _id: { $eq: id }, expires_at: trusted({ $gt: now }) };
    const inGrace = { ...alive, retired: { $eq: hash }, retired_at: trusted({ $gt: new Date(now.getTime() - GRACE_MS) }) };
    const retire = [{ $set: { retired: '$live', live: [next.hash], retired_at: now } }];
    const session =
      (await this.sessions.findOneAndUpdate({ ...alive, live: { $eq: hash } }, retire, { updatePipeline: true }).lean()) ??
      (await this.sessions.findOneAndUpdate(inGrace, { $push: { live: next.hash } }).lean());
    if (session) return { token: next.token, user_id: session.user_id, expires_at: session.expires_at };
    const { deletedCount } = await this.sessions.deleteOne(alive);
    if (deletedCount) this.logger.warn({ message: 'A used refresh token came back: its session was ended.', session_id: id });
    throw new Problem('session_expired', 'The session has ended. Sign in again.');
  }

  /** Somebody's sessions that have not ended. */
  async ofUser(userId: string): Promise<Pick<SessionRecord, 'created_at' | 'expires_at'>[]> {
    return this.sessions.find({ user_id: { $eq: userId } }, { created_at: 1, expires_at: 1 }).lean();
  }

  /** Ends all sessions of somebody, in the caller's transaction. */
  async endAll(userId: string, session: ClientSession): Promise<void> {
    await this.sessions.deleteMany({ user_id: { $eq: userId } }, { session });
  }

  /** Ends the session a token belongs to, if there is one. */
  async end(token: string): Promise<void> {
    const { id, hash } = read(token);
    await this.sessions.deleteOne({ _id: { $eq: id }, $or: [{ live: { $eq: hash } }, { retired: { $eq: hash } }] });
  }
}

/** `<session id>.<256 random bits>`: the id finds the session even for a token it has forgotten. */
function issue(sessionId: string): { token: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${sessionId}.${secret}`, hash: digest(secret) };
}

function read(token: string): { id: string; hash: string } {
  const [id = '', secret = ''] = token.split('.');
  return { id, hash: digest(secret) };
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');
