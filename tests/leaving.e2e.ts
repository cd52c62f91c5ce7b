import mongoose, { type Connection } from 'mongoose';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  type Booking,
  type FavoriteList,
  type FavoriteListPage,
  type FavoritePage,
  type Listing,
  type NotificationPage,
  type OpenedList,
  type Session,
  type SharedList,
  type User,
} from '#contracts';
import { databaseUrl } from '../tools/engines/databases.ts';
import { aListing, Client, publishListings, Stack, until } from '#testing';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);
const password = 'a password of some length';

describe('people and what is theirs', () => {
  let stack: Stack;
  let booking: pg.Client;
  let mongo: Connection;
  beforeAll(async () => {
    const apps = ['gateway', 'traveler', 'owner', 'property', 'booking', 'payment', 'notification', 'ai'];
    stack = await Stack.start({ apps, env: { WEATHER_URL: 'none' } });
    booking = new pg.Client({ connectionString: databaseUrl(process.env.DATABASE_URL ?? '', 'booking') });
    await booking.connect();
    mongo = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await Promise.all([booking.end(), mongo.close()]);
    await stack[Symbol.asyncDispose]();
  });

  const anyone = () => new Client(stack.url('gateway'));

  async function join(type: 'traveler' | 'owner') {
    const username = `${type}-${crypto.randomUUID().slice(0, 12)}`;
    const person = { username, email: `${username}@example.com`, password, first_name: 'Ana', last_name: 'Reis' };
    const { body, headers } = await anyone().post<Session>(`/api/${type}/auth/register`, person);
    const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
    return Object.assign(new Client(stack.url('gateway'), body.token), { user: body.user, bearer: body.token, cookie, type });
  }
  type Person = Awaited<ReturnType<typeof join>>;

  async function aHome(owner: Person): Promise<Listing> {
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(owner.user.id);
    const body = { title, description, price_per_night, location, property_type, amenities, capacity };
    return (await owner.post<Listing>('/api/properties', body)).body;
  }

  it('keeps favourites on named lists, which others read by a secret link until it is taken back', async () => {
    const [ana, ben] = await Promise.all([join('traveler'), join('traveler')]);
    const listing = aListing(crypto.randomUUID());
    await publishListings([listing]);
    const { status, body: list } = await ana.post<FavoriteList>('/api/traveler/lists', { name: ' Alps ' });
    expect([status, list]).toMatchObject([201, { name: 'Alps', is_default: false, count: 0, share_url: null }]);
    const path = `/api/traveler/lists/${list.id}`;
    const put = () => ana.post(`${path}/listings`, { listing_id: listing.id });
    await until(async () => (await put()).status === 201);
    expect((await put()).status).toBe(200);
    expect((await ana.get<FavoritePage>('/api/traveler/favorites')).body.favorites).toEqual([]);
    await ana.post('/api/traveler/favorites', { listing_id: listing.id });
    const { lists } = (await ana.get<FavoriteListPage>('/api/traveler/lists')).body;
    expect(lists).toMatchObject([
      { id: ana.user.id, is_default: true, count: 1 },
      { id: list.id, name: 'Alps', count: 1 },
    ]);
    const shared = (await ana.send<FavoriteList>('POST', `${path}/share`)).body.share_url!;
    expect((await ana.send<FavoriteList>('POST', `${path}/share`)).body.share_url).toBe(shared);
    const seen = await anyone().get<SharedList>(shared);
    expect(seen).toMatchObject({
      status: 200,
      body: { name: 'Alps', favorites: [{ id: listing.id, listing: { id: listing.id } }] },
    });
    expect(JSON.stringify(seen.body)).not.toContain(ana.user.id);
    expect((await ana.put(path, { name: 'Mountains' })).body).toMatchObject({ name: 'Mountains', count: 1, share_url: shared });
    for (const answer of [
      await ben.get(path),
      await ben.put(path, { name: 'Mine' }),
      await ben.delete(path),
      await ben.delete(`${path}/share`),
    ])
      expect(answer.status).toBe(404);
    expect((await ana.delete(`${path}/share`)).status).toBe(204);
    expect((await anyone().get(shared)).status).toBe(404);
    expect((await ana.delete(`${path}/listings/${listing.id}`)).status).toBe(204);
    expect((await ana.get<OpenedList>(path)).body).toMatchObject({ list: { count: 0 }, favorites: [] });
    expect((await ana.delete(path)).status).toBe(204);
    expect((await ana.get(path)).status).toBe(404);
    expect((await ana.delete(`/api/traveler/lists/${ana.user.id}`)).status).toBe(403);
    const mine = (await ana.send<FavoriteList>('POST', `/api/traveler/lists/${ana.user.id}/share`)).body;
    expect((await anyone().get<SharedList>(mine.share_url!)).body.favorites).toHaveLength(1);
  });

  it.each(['traveler', 'owner'] as const)(
    'shows the picture of a %s, square and small, and refuses what is none',
    async (type) => {
      const ana = await join(type);
      const send = (bytes: Buffer) => {
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(bytes)]), 'me.jpg');
        const headers = { authorization: `Bearer ${ana.bearer}` };
        return fetch(`${stack.url('gateway')}/api/${type}/profile/picture`, { method: 'PUT', headers, body: form });
      };
      const photo = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#7a9' } })
        .jpeg()
        .toBuffer();
      const answer = await send(photo);
      expect(answer.status).toBe(200);
      const { profile } = (await answer.json()) as User;
      const shown = await fetch(stack.url('gateway') + profile.profile_picture!);
      expect(shown.headers.get('content-type')).toBe('image/webp');
      expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 });
      expect((await send(Buffer.from('<svg/>'))).status).toBe(415);
      expect((await ana.get<User>(`/api/${type}/profile`)).body.profile).toEqual(profile);
      expect((await ana.delete(`/api/${type}/profile/picture`)).status).toBe(204);
      expect((await fetch(stack.url('gateway') + profile.profile_picture!)).status).toBe(404);
    },
  );

  it('lets a traveler take all along and leave, but not while a booking is open', async () => {
    const [ana, owner] = await Promise.all([join('traveler'), join('owner')]);
    const home = await aHome(owner);
    const stay = {
      listing_id: home.id,
      check_in: soon,
      check_out: addDays(soon, 2),
      guest_count: 1,
      payment_method: 'pm_card_visa',
    };
    const booking = await until(async () => {
      const { status, body } = await ana.post<Booking>('/api/bookings', stay);
      return status === 201 ? body : null;
    });
    await ana.put('/api/traveler/preferences', { language: 'es' });
    await ana.post('/api/traveler/lists', { name: 'Sea' });
    await until(async () => (await ana.post(`/api/messages/${booking.id}`, { text: 'My name is Ana Reis' })).status === 201);
    const taken = (await ana.get(`/api/traveler/account/export`)).body;
    expect(taken).toMatchObject({
      account: { email: ana.user.email },
      sessions: [{}],
      preferences: { language: 'es' },
      lists: [{ name: 'Sea' }],
      bookings: [{ id: booking.id }],
      property: { listings: [], reviews: [] },
      notification: { messages: [{ text: 'My name is Ana Reis' }] },
    });
    expect(JSON.stringify(taken)).not.toContain('argon2');
    const leave = (said: unknown) => ana.send('DELETE', '/api/traveler/account', { password: said });
    expect(await leave(password)).toMatchObject({ status: 409, body: { code: 'has_open_bookings' } });
    await ana.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(
      async () => (await ana.get<{ bookings: Booking[] }>('/api/traveler/bookings')).body.bookings[0]?.status === 'cancelled',
    );
    expect(await leave('not my password')).toMatchObject({ status: 401, body: { code: 'bad_credentials' } });
    expect((await leave(password)).status).toBe(204);
    expect((await anyone().post('/api/traveler/auth/login', { email: ana.user.email, password })).status).toBe(401);
    expect((await anyone().post('/api/traveler/auth/refresh', undefined, { cookie: ana.cookie })).status).toBe(401);
    expect((await ana.get('/api/traveler/profile')).status).toBe(404);
    await until(async () => {
      const { messages } = (await owner.get<{ messages: { text: string }[] }>(`/api/messages/${booking.id}`)).body;
      return !JSON.stringify(messages).includes('Ana Reis') && messages.length > 1;
    });
    expect((await ana.get<NotificationPage>('/api/notifications')).body.notifications).toEqual([]);
    const again = { username: ana.user.username, email: ana.user.email, password, first_name: 'Ana', last_name: 'Reis' };
    expect((await anyone().post('/api/traveler/auth/register', again)).status).toBe(201);
  });

  it('has whoever waits for nights and talks to the concierge forgotten there too', async () => {
    const [ana, owner] = await Promise.all([join('traveler'), join('owner')]);
    const home = await aHome(owner);
    const stay = { listing_id: home.id, check_in: soon, check_out: addDays(soon, 2), guest_count: 1 };
    await until(async () => (await ana.post('/api/bookings/waitlist', stay)).status === 201);
    await until(async () => (await ana.post('/api/ai/views', { listing_id: home.id })).status < 300);
    await ana.get('/api/ai/recommendations');
    const ai = mongo.useDb('ai');
    const budget = {
      _id: `${new Date().toISOString().slice(0, 10)} ${ana.user.id}`,
      tokens: 10,
      expires_at: new Date(Date.now() + 86_400_000),
    };
    await ai.collection<typeof budget>('model_use').insertOne(budget);
    const left = async () => [
      (await booking.query('SELECT id FROM waitlist WHERE traveler_id = $1', [ana.user.id])).rows.length,
      await ai.collection('seen').countDocuments({ user_id: ana.user.id }),
      await ai.collection<{ _id: string }>('tastes').countDocuments({ _id: ana.user.id }),
      await ai.collection<{ _id: string }>('model_use').countDocuments({ _id: budget._id }),
    ];
    expect(await left()).toEqual([1, 1, 1, 1]);
    expect((await ana.get('/api/traveler/account/export')).body).toMatchObject({
      booking: { waitlist: [{ listing_id: home.id }] },
      concierge: { seen: [{ listing_id: home.id }] },
    });
    expect((await ana.send('DELETE', '/api/traveler/account', { password })).status).toBe(204);
    await until(async () => (await left()).every((count) => count === 0));
  });

  it('takes the homes of a host who leaves out of the house', async () => {
    const owner = await join('owner');
    const home = await aHome(owner);
    expect((await owner.get('/api/owner/account/export')).body).toMatchObject({ property: { listings: [{ id: home.id }] } });
    await until(async () => (await owner.get<{ listings: unknown[] }>('/api/owner/overview')).body.listings.length === 1);
    expect((await owner.send('DELETE', '/api/owner/account', { password })).status).toBe(204);
    await until(async () => (await anyone().get(`/api/properties/${home.id}`)).status === 404);
    await until(async () => (await owner.get<{ listings: unknown[] }>('/api/owner/overview')).body.listings.length === 0);
  });
});
