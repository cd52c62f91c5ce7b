import { MongoOutbox, type OutboxDocument, Producer, Relay } from '#messaging';
import { newId } from '#platform';
import { ownDatabase } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision, DecisionKind } from './decision.ts';
import { type DecisionRecord, DecisionSchema } from './decision.schema.ts';
import { DecisionStore } from './decision.store.ts';

describe('the store of decisions', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let store: DecisionStore;
  beforeAll(async () => {
    database = await ownDatabase({ Decision: DecisionSchema });
    const { connection } = database;
    const outbox = new MongoOutbox({ db: connection.getClient().db(), collection: 'outbox' });
    // Never started, so that messages stay where they can be seen.
    const relay = new Relay(outbox, new Producer({ brokers: [], clientId: 'spec' }), { onError: () => undefined });
    store = new DecisionStore(connection.model<DecisionRecord>('Decision'), connection, relay);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const decide = (kind: DecisionKind, booking_id: string) =>
    store.add(booking_id, (earlier): Decision | null => {
      if (earlier.some((decision) => decision.kind === kind)) return null;
      const said = { reason: null, message: null, decided_by: newId(), decided_at: new Date() };
      return { kind, booking_id, sequence: earlier.length + 1, ...said };
    });
  const decisionsOn = (booking_id: string) =>
    database.connection.collection<Decision>('decisions').find({ booking_id }).toArray();
  const messagesOn = (key: string) => database.connection.collection<OutboxDocument>('outbox').find({ key }).toArray();

  it('keeps one of the same made at once, with one message', async () => {
    const booking = newId();
    await Promise.all(Array.from({ length: 10 }, () => decide('accept', booking)));
    expect(await decisionsOn(booking)).toHaveLength(1);
    expect(await messagesOn(booking)).toMatchObject([{ topics: ['booking-confirmations'], sequence: 1, published_at: null }]);
  });

  it('numbers different ones made at once without a gap', async () => {
    const booking = newId();
    await Promise.all([decide('accept', booking), decide('cancel', booking), decide('accept', booking)]);
    expect((await decisionsOn(booking)).map(({ sequence }) => sequence).toSorted()).toEqual([1, 2]);
    const messages = (await messagesOn(booking)).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
    expect(messages.map(({ sequence }) => sequence).toSorted()).toEqual([1, 2]);
    expect(messages.every(({ booking_id }) => booking_id === booking)).toBe(true);
  });

  it('keeps nothing of one that is refused', async () => {
    const booking = newId();
    const refused = store.add(booking, () => {
      throw new Error('too late');
    });
    await expect(refused).rejects.toThrow('too late');
    expect([await decisionsOn(booking), await messagesOn(booking)]).toEqual([[], []]);
  });
});
