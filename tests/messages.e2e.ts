import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type ConversationPage, type Message, type MessagePage, type NotificationPage } from '#contracts';
import { type Actor, aListing, publishListings, Stack, until } from '#testing';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);

describe('messages of guest and host', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['booking', 'payment', 'owner', 'notification'], env: { MESSAGES_PER_MINUTE: '20' } });
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const at = (app: string, actor?: Actor) => stack.actors.client(stack.url(app), actor);
  const say = (actor: Actor, id: string, text: unknown, headers?: Record<string, string>) =>
    at('notification', actor).post<Message>(`/api/messages/${id}`, { text }, headers);
  const heard = async (actor: Actor, id: string, query = '') =>
    (await at('notification', actor).get<MessagePage>(`/api/messages/${id}${query}`)).body;
  const conversations = async (actor: Actor) =>
    (await at('notification', actor).get<ConversationPage>('/api/messages')).body.conversations;

  async function aRequest() {
    const [host, guest] = [stack.actors.newOwner(), stack.actors.newTraveler()];
    const listing = aListing(host.id, { title: 'Loft' });
    await publishListings([listing]);
    const body = {
      listing_id: listing.id,
      check_in: soon,
      check_out: addDays(soon, 3),
      guest_count: 2,
      payment_method: 'pm_card_visa',
    };
    const { id } = await until(async () => {
      const answer = await at('booking', guest).post<Booking>('/api/bookings', body);
      return answer.status === 201 ? answer.body : null;
    });
    await until(async () => (await conversations(guest)).length === 1);
    return { host, guest, listing, id };
  }

  it('go both ways, beside what the system says', async () => {
    const { host, guest, id } = await aRequest();
    expect(await say(guest, id, '  Is there a $desk?  ')).toMatchObject({
      status: 201,
      body: { author: 'guest', text: 'Is there a $desk?' },
    });
    await until(async () => (await at('owner', host).post(`/api/owner/bookings/${id}/accept`)).status < 300);
    await until(async () => (await heard(host, id)).pagination.total === 3);
    await say(host, id, 'Two of them.');
    const { messages, pagination } = await heard(guest, id);
    expect(messages.map(({ author }) => author)).toEqual(['host', 'system', 'guest', 'system']);
    expect(messages.map(({ text }) => text).slice(0, 3)).toEqual([
      'Two of them.',
      expect.stringMatching(/confirmed/),
      'Is there a $desk?',
    ]);
    expect(pagination.total).toBe(4);
    expect((await heard(guest, id, '?page=2&per_page=3')).messages).toHaveLength(1);
  });

  it('count as unread until they are looked at, and are told to the other side', async () => {
    const { host, guest, listing, id } = await aRequest();
    await say(guest, id, 'Hello');
    await say(guest, id, 'Anybody there?');
    const [seen] = await conversations(host);
    expect(seen).toMatchObject({
      booking_id: id,
      unread: 2,
      listing: { id: listing.id, title: 'Loft' },
      last_message: { text: 'Anybody there?' },
    });
    expect((await conversations(guest))[0]).toMatchObject({ unread: 0 });
    const { body } = await at('notification', host).get<NotificationPage>('/api/notifications');
    expect(body.notifications.filter(({ kind }) => kind === 'message_received')).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('Anybody there?');
    await heard(host, id);
    expect((await conversations(host))[0]).toMatchObject({ unread: 0 });
  });

  it('are for the two of that booking only', async () => {
    const { host, id } = await aRequest();
    for (const stranger of [stack.actors.newTraveler(), stack.actors.newOwner()]) {
      expect((await at('notification', stranger).get(`/api/messages/${id}`)).status).toBe(404);
      expect((await say(stranger, id, 'Let me in')).status).toBe(404);
      expect(await conversations(stranger)).toEqual([]);
    }
    expect((await say(host, randomUUID(), 'Hello')).status).toBe(404);
    for (const text of ['', '   ', 'x'.repeat(2001), 7, { $ne: '' }]) expect((await say(host, id, text)).status).toBe(400);
  });

  it('are said once under one key', async () => {
    const { guest, host, id } = await aRequest();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => say(guest, id, 'Once', key)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(7).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await conversations(host))[0]).toMatchObject({ unread: 1 });
    expect(await say(guest, id, 'Twice', key)).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
    expect((await say(guest, id, 'Spaces', { 'idempotency-key': 'a b' })).status).toBe(400);
  });

  it('begin as an inquiry about a home, which its host answers by its id', async () => {
    const [host, guest] = [stack.actors.newOwner(), stack.actors.newTraveler()];
    const listing = aListing(host.id, { title: 'Mill' });
    await publishListings([listing]);
    const path = `/api/messages/listings/${listing.id}`;
    const ask = (text: string) => at('notification', guest).post<Message>(path, { text });
    const first = await until(async () => {
      const answer = await ask('Is there a cot?');
      return answer.status === 201 && answer.body;
    });
    expect(first).toMatchObject({ booking_id: null, author: 'guest' });
    const [seen] = await conversations(host);
    expect(seen).toMatchObject({
      id: first.conversation_id,
      booking_id: null,
      guest_id: guest.id,
      unread: 1,
      listing: { title: 'Mill' },
    });
    expect((await say(host, first.conversation_id, 'There are two.')).status).toBe(201);
    const { body } = await at('notification', guest).get<MessagePage>(path);
    expect(body.messages.map(({ text }) => text)).toEqual(['There are two.', 'Is there a cot?']);
    expect(await heard(host, first.conversation_id)).toMatchObject({ pagination: { total: 2 } });
    const told = (await at('notification', host).get<NotificationPage>('/api/notifications')).body.notifications;
    expect(told).toMatchObject([
      { kind: 'message_received', booking_id: null, listing_id: listing.id, text: expect.stringContaining('Mill') as string },
    ]);
    for (const stranger of [stack.actors.newTraveler(), stack.actors.newOwner()])
      expect((await say(stranger, first.conversation_id, 'Let me in')).status).toBe(404);
    expect((await at('notification', host).post(path, { text: 'Hello' })).status).toBe(403);
    expect((await at('notification', guest).post(`/api/messages/listings/${randomUUID()}`, { text: 'Hello' })).status).toBe(404);
  });

  it('are bounded a minute', async () => {
    const { guest, id } = await aRequest();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => say(guest, id, `Line ${i}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
