import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingStory, EventPage, InvariantReport, OpsHealth, ProblemDetails, Session } from '#contracts';
import { Client, ownEngines, until } from '#testing';
import { brokenInvariants } from './support/sound.ts';
import { World } from './support/world.ts';

describe('the event log', () => {
  let world: World;
  let admin: Client;
  let began: string;
  let engines: Awaited<ReturnType<typeof ownEngines>>;

  beforeAll(async () => {
    engines = await ownEngines();
    began = new Date().toISOString();
    world = await World.start({ apps: ['booking', 'payment', 'notification', 'owner', 'event-log'] });
    const { email, password } = world.stack.stage.admin;
    const { body } = await new Client(world.stack.url('owner')).post<Session>('/api/owner/auth/login', { email, password });
    expect(body.user.user_type).toBe('admin');
    admin = new Client(world.stack.url('event-log'), body.token);
  });
  afterAll(async () => {
    expect(await brokenInvariants(world)).toEqual([]);
    await world[Symbol.asyncDispose]();
    await engines.stop();
  });

  const events = async (query: Record<string, string>) =>
    (await admin.get<EventPage>(`/api/events?${new URLSearchParams(query)}`)).body;
  const told = (query: Record<string, string>, count: number) =>
    until(async () => {
      const page = await events({ per_page: '100', ...query });
      return page.events.length >= count ? page : null;
    });

  it('tells the whole story of a booking over all services, with its state at each step', async () => {
    const { guest, booking } = await world.booked();
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    const story = await until(async () => {
      const { body } = await admin.get<BookingStory>(`/api/events/bookings/${booking.id}`);
      return body.state?.money === 'refunded' && body.state.payment_status === 'refunded' && body.state.notifications >= 6
        ? body
        : null;
    });
    const steps = story.timeline.map(({ service, event_type }) => `${service}/${event_type}`);
    for (const step of [
      'payment/payment_authorized',
      'booking/booking_created',
      'owner/booking_confirmation',
      'payment/payment_captured',
      'booking/booking_cancellation',
      'payment/payment_refunded',
      'notification/notification_created',
    ])
      expect(steps).toContain(step);
    expect(new Set(story.timeline.map(({ id }) => id)).size).toBe(story.timeline.length);
    const statuses = story.timeline.map(({ state }) => state.status);
    expect([...new Set(statuses)]).toEqual([null, 'pending', 'confirmed', 'cancelled']);
    expect(story.state).toMatchObject({ decision: 'cancel', status: 'cancelled', total_price: 360, reviews: 0, version: 5 });
    expect(story.truncated).toBe(false);
  });

  it('stores an event once, however often it is published', async () => {
    const { booking } = await world.booked();
    await told({ booking_id: booking.id, topic: 'booking-requests' }, 1);
    await world.bookingDb.query(`UPDATE booking_events SET published_at = NULL WHERE booking_id = $1`, [booking.id]);
    const { booking: later } = await world.booked({}, await world.listing());
    await told({ booking_id: later.id, topic: 'booking-requests' }, 1);
    const { pagination } = await events({ booking_id: booking.id, topic: 'booking-requests' });
    expect(pagination.total).toBe(1);
  });

  it('finds events by what is asked, page by page, each once', async () => {
    const mine = { topic: 'booking-requests', from: new Date().toISOString() }; // the log has what other tests did as well
    const bookings = await Promise.all([world.booked(), world.booked(), world.booked()]);
    for (const { booking } of bookings) await told({ booking_id: booking.id }, 4);
    const all = await events({ ...mine, per_page: '100' });
    expect(all.events).toHaveLength(3);
    expect(new Set(all.events.map(({ topic }) => topic))).toEqual(new Set(['booking-requests']));
    expect(all.events.map(({ timestamp }) => timestamp)).toEqual(
      all.events
        .map(({ timestamp }) => timestamp)
        .toSorted()
        .toReversed(),
    );
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: EventPage = await events({ ...mine, per_page: '2', ...(cursor && { cursor }) });
      walked.push(...page.events.map(({ id }) => id));
      cursor = page.pagination.next_cursor;
    }
    expect(walked).toEqual(all.events.map(({ id }) => id));
    const { correlation_id, timestamp } = all.events[0]!;
    const related = await events({ correlation_id: correlation_id ?? '', event_type: 'payment_authorized' });
    expect(related.events).toHaveLength(1);
    expect((await events({ topic: 'booking-requests', from: timestamp })).pagination.total).toBeGreaterThanOrEqual(1);
    expect((await events({ topic: 'booking-requests', to: '2020-01-01' })).events).toEqual([]);
  });

  it('shows an admin how every service is, and what its consumers are behind', async () => {
    const { body } = await admin.get<OpsHealth>('/api/ops/health');
    const up = body.services.filter(({ ready, version }) => ready && version).map(({ name }) => name);
    expect(up.toSorted()).toEqual(['booking', 'event-log', 'notification', 'owner', 'payment']);
    expect(body.services.find(({ name }) => name === 'traveler')).toMatchObject({ ready: false, version: null });
    expect(body.consumers?.map(({ group }) => group)).toEqual(expect.arrayContaining(['booking', 'event-log']));
  });

  it('has every service check its own invariants, and sees a broken one', async () => {
    const sound = await admin.get<InvariantReport>('/api/ops/invariants');
    expect(sound.body).toMatchObject({ hold: true, unavailable: [] });
    const ids = sound.body.invariants.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I12']);
    const { booking } = await world.booked();
    const change = (minor: number) =>
      world.bookingDb.query('UPDATE bookings SET total_minor = total_minor + $2 WHERE id = $1', [booking.id, minor]);
    await change(1);
    const broken = await admin.get<InvariantReport>('/api/ops/invariants');
    await change(-1);
    expect(broken.body.hold).toBe(false);
    expect(broken.body.invariants.filter(({ violations }) => violations > 0)).toMatchObject([{ id: 'I2', violations: 1 }]);
    const metrics = await (await fetch(`${admin.url}/metrics`)).text();
    expect(metrics).toMatch(/invariant_violations\{invariant="I2",app="event-log"\} 1/);
  });

  it.each([
    ['topic', 'nowhere'],
    ['booking_id', '{"$ne":null}'],
    ['from', 'yesterday'],
    ['cursor', 'bm9uc2Vuc2U'],
    ['page', '101&per_page=100'],
    ['per_page', '1000'],
    ['unknown', '1'],
  ])('refuses %s=%s', async (name, value) => {
    const answer = await admin.get<ProblemDetails>(`/api/events?${name}=${value}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('knows what services say of themselves, and names nobody', async () => {
    const email = 'somebody.particular@example.com';
    const from = new Date().toISOString();
    await new Client(world.stack.url('owner')).post('/api/owner/auth/login', { email, password: 'wrong' });
    const { events: failures } = await told({ topic: 'event-log', event_type: 'login_failed', from }, 1);
    expect(failures[0]).toMatchObject({ service: 'owner', event: { details: { account_type: 'owner' } } });
    expect(JSON.stringify(failures)).not.toContain('somebody');
    const started = await told({ topic: 'event-log', event_type: 'service_started', from: began }, 5);
    for (const app of ['booking', 'payment', 'notification', 'owner', 'event-log'])
      expect(started.events.map(({ service }) => service)).toContain(app);
  });
});
