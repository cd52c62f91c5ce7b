import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Analytics, type Booking, type FavoritePage, type ListedBookingPage, type Preferences } from '#contracts';
import { type Actor, aListing, publishListings, Stack, until } from '#testing';

const soon = addDays(new Date().toISOString().slice(0, 10), 30);

describe('the desks of host and guest', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ apps: ['traveler', 'owner', 'booking', 'payment'] });
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const at = (app: string, actor?: Actor) => stack.actors.client(stack.url(app), actor);
  const bookingsOf = async (app: 'traveler' | 'owner', actor: Actor) =>
    (await at(app, actor).get<ListedBookingPage>(`/api/${app}/bookings`)).body.bookings;

  /** A request by a guest for a listing of a host, as both see it. */
  async function aRequest(payment_method = 'pm_card_visa') {
    const [host, guest] = [stack.actors.newOwner(), stack.actors.newTraveler()];
    const listing = aListing(host.id, { title: 'Loft' });
    await publishListings([listing]);
    const body = { listing_id: listing.id, check_in: soon, check_out: addDays(soon, 3), guest_count: 2, payment_method };
    const { id } = await until(async () => {
      const answer = await at('booking', guest).post<Booking>('/api/bookings', body);
      return answer.status === 201 ? answer.body : null;
    });
    return { host, guest, listing, id };
  }
  const decide = (host: Actor, id: string, what: string, headers: Record<string, string> = {}, body?: object) =>
    at('owner', host).post(`/api/owner/bookings/${id}/${what}`, body, headers);

  it('shows a request to both, beside its listing', async () => {
    const { host, guest, listing, id } = await aRequest();
    for (const [app, actor] of [
      ['traveler', guest],
      ['owner', host],
    ] as const) {
      const [booking] = await until(async () => {
        const bookings = await bookingsOf(app, actor);
        return bookings[0]?.listing ? bookings : null;
      });
      const card = { id: listing.id, title: 'Loft', city: 'Asheville', image: null };
      expect(booking).toMatchObject({ id, status: 'pending', listing: card });
    }
  });

  it('accepts at once after the request and answers with the outcome when asked to wait', async () => {
    const { host, guest, id } = await aRequest();
    const answer = await decide(host, id, 'accept', { prefer: 'wait=5' });
    expect(answer).toMatchObject({ status: 200, body: { id, status: 'confirmed' } });
    expect(answer.headers.get('preference-applied')).toBe('wait=5');
    await until(async () => (await bookingsOf('traveler', guest))[0]?.status === 'confirmed');
    expect(await decide(host, id, 'accept')).toMatchObject({ status: 409, body: { code: 'not_pending' } });
  });

  it('answers 202 without waiting', async () => {
    const { host, id } = await aRequest();
    expect(await decide(host, id, 'accept', {}, { message: 'Welcome!' })).toMatchObject({
      status: 202,
      body: { id, status: 'pending', decision: 'accept' },
    });
    await until(async () => (await bookingsOf('owner', host))[0]?.status === 'confirmed');
  });

  it('says what became of it when the money could not be had', async () => {
    const { host, id } = await aRequest('pm_card_visa_captureDeclined');
    expect(await decide(host, id, 'accept', { prefer: 'wait=8' })).toMatchObject({ status: 200, body: { status: 'cancelled' } });
  });

  it('declines a request and cancels a confirmed stay', async () => {
    const request = await aRequest();
    const declined = await decide(request.host, request.id, 'cancel', { prefer: 'wait=5' }, { reason: 'A burst pipe' });
    expect(declined).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    const stay = await aRequest();
    await decide(stay.host, stay.id, 'accept', { prefer: 'wait=5' });
    const cancelled = await decide(stay.host, stay.id, 'cancel', { prefer: 'wait=5' });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    const again = await decide(stay.host, stay.id, 'cancel');
    expect(again).toMatchObject({ status: 409, body: { code: 'not_cancellable' } });
  });

  it('lets nobody but the host decide', async () => {
    const { guest, id } = await aRequest();
    expect((await decide(stack.actors.newOwner(), id, 'accept')).status).toBe(404);
    expect((await decide(guest, id, 'accept')).status).toBe(403);
    expect((await at('owner').post(`/api/owner/bookings/${id}/accept`)).status).toBe(401);
    expect((await decide(stack.actors.newOwner(), 'x', 'accept')).status).toBe(400);
  });

  it('takes a decision while booking is down, once, and sees it done afterwards', async () => {
    const { host, id } = await aRequest();
    await until(async () => (await bookingsOf('owner', host)).length);
    await stack.stop('booking');
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide(host, id, 'accept')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202));
    const calendar = await at('owner', host).get(`/api/owner/availability/${(await bookingsOf('owner', host))[0]!.listing_id}`);
    expect(calendar).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(calendar.headers.get('retry-after')).toBe('2');
    await stack.launch('booking');
    await until(async () => (await bookingsOf('owner', host))[0]?.status === 'confirmed', 30_000);
  });

  it('closes nights, but none that are booked', async () => {
    const { host, listing, id } = await aRequest();
    const path = `/api/owner/availability/${listing.id}`;
    const later = { from: addDays(soon, 10), to: addDays(soon, 12) };
    const set = await at('owner', host).put(path, { blocked: [later] });
    expect(set).toMatchObject({ status: 200, body: { blocked: [later], booked: [{ booking_id: id }] } });
    const taken = await at('owner', host).put(path, { blocked: [{ from: soon, to: addDays(soon, 1) }] });
    expect(taken).toMatchObject({ status: 409, body: { code: 'dates_taken' } });
    expect(JSON.stringify(taken.body)).toContain(id);
    expect(await at('owner', host).get(path)).toMatchObject({ status: 200, body: { blocked: [later] } });
    expect((await at('owner', stack.actors.newOwner()).get(path)).status).toBe(404);
  });

  it('counts what was earned', async () => {
    const { host, listing, id } = await aRequest();
    await decide(host, id, 'accept', { prefer: 'wait=5' });
    const figures = await until(async () => {
      const { body } = await at('owner', host).get<Analytics>('/api/owner/analytics');
      return body.revenue > 0 ? body : null;
    });
    expect(figures).toMatchObject({ revenue: 360, bookings: 1, nights: 3, average_nightly_rate: 120, cancellation_rate: 0 });
    expect(figures.by_listing).toEqual([{ listing_id: listing.id, title: 'Loft', revenue: 360, bookings: 1, nights: 3 }]);
    const none = await at('owner', host).get('/api/owner/analytics?from=2020-01-01&to=2020-02-01');
    expect(none.body).toMatchObject({ revenue: 0, nights: 0, by_month: [{ month: '2020-01' }] });
    expect((await at('owner', host).get('/api/owner/analytics?from=2020-01-01&to=2019-01-01')).status).toBe(400);
    expect((await at('owner', stack.actors.newOwner()).get(`/api/owner/analytics?listing_id=${listing.id}`)).status).toBe(404);
  });

  it('keeps favourites, each once, with the listing as it is today', async () => {
    const traveler = at('traveler', stack.actors.newTraveler());
    const listing = aListing(stack.actors.newOwner().id);
    await publishListings([listing]);
    const add = () => traveler.post('/api/traveler/favorites', { listing_id: listing.id });
    await until(async () => (await add()).status === 201);
    expect((await add()).status).toBe(200);
    const { body } = await traveler.get<FavoritePage>('/api/traveler/favorites');
    expect(body).toMatchObject({ favorites: [{ id: listing.id, listing: { title: listing.title } }], pagination: { total: 1 } });
    const other = at('traveler', stack.actors.newTraveler());
    expect((await other.get<FavoritePage>('/api/traveler/favorites')).body.favorites).toEqual([]);
    expect((await other.delete(`/api/traveler/favorites/${listing.id}`)).status).toBe(204);
    expect((await traveler.delete(`/api/traveler/favorites/${listing.id}`)).status).toBe(204);
    expect((await traveler.delete(`/api/traveler/favorites/${listing.id}`)).status).toBe(204);
    expect((await traveler.get<FavoritePage>('/api/traveler/favorites')).body.favorites).toEqual([]);
    expect((await traveler.post('/api/traveler/favorites', { listing_id: stack.actors.newOwner().id })).status).toBe(404);
  });

  it('keeps preferences, with defaults for what was not said', async () => {
    const traveler = at('traveler', stack.actors.newTraveler());
    const path = '/api/traveler/preferences';
    const defaults = (await traveler.get<Preferences>(path)).body;
    expect(defaults).toMatchObject({ currency: 'USD', interests: [], notify: { email: true } });
    const put = await traveler.put<Preferences>(path, { currency: 'EUR', interests: ['food'] });
    expect(put).toMatchObject({ status: 200, body: { ...defaults, currency: 'EUR', interests: ['food'] } });
    expect((await traveler.get(path)).body).toEqual(put.body);
    expect((await traveler.put(path, { currency: 'XXY' })).status).toBe(400);
    expect((await traveler.put(path, { $where: '1' })).status).toBe(400);
  });
});
