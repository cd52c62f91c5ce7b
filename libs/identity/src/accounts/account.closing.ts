import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { AccountDeleted, AccountExport, Principal } from '#contracts';
import { outboxDocument, type OutboxDocument, Relay } from '#messaging';
import { correlationId, newId, Problem } from '#platform';
import { Connection } from 'mongoose';
import { AccountData } from './account.data.ts';
import { AccountService } from './account.service.ts';
import { AccountStore } from './account.store.ts';
import { SessionService } from './session.service.ts';
import { toUser } from './user.schema.ts';

/** Leaving: what is kept of a person, to take along, and the end of it. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly accounts: AccountService,
    private readonly store: AccountStore,
    private readonly sessions: SessionService,
    private readonly data: AccountData,
    private readonly relay: Relay,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  async export({ id }: Principal, now = new Date()): Promise<AccountExport> {
    const user = await this.accounts.profile(id);
    const [sessions, rest] = await Promise.all([this.sessions.ofUser(id), this.data.export(id)]);
    return {
      exported_at: now.toISOString(),
      account: toUser(user),
      sessions: sessions.map(({ created_at, expires_at }) => {
        return { created_at: created_at.toISOString(), expires_at: expires_at.toISOString() };
      }),
      ...rest,
    };
  }

  /**
   * Account, sessions and all that this app keeps go at once, and the event that has the others forget is told in the same
   * transaction. @throws Problem `bad_credentials`, `has_open_bookings`.
   */
  async close({ id, role }: Principal, password: string, address: string, now = new Date()): Promise<void> {
    const { username } = await this.accounts.profile(id);
    await this.accounts.prove({ username, password }, address);
    if (await this.data.hasOpenBookings(id))
      throw new Problem('has_open_bookings', 'There are stays or requests under way. End or cancel them first.');
    const event: AccountDeleted = {
      event_type: 'account_deleted',
      event_id: newId(),
      timestamp: now.toISOString(),
      schema_version: 1,
      sequence: 1,
      correlation_id: correlationId(),
      causation_id: null,
      user_id: id,
      user_type: role === 'owner' ? 'owner' : 'traveler',
    };
    await this.connection.transaction(async (session) => {
      await this.data.erase(id, session);
      await this.sessions.endAll(id, session);
      await this.store.remove(id, session);
      const message = outboxDocument('account-events', id, event);
      await this.connection.collection<OutboxDocument>('outbox').insertOne(message, { session });
    });
    this.relay.poke();
  }
}
