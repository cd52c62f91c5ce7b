import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  type Availability,
  type Calendar,
  type CalendarFeed,
  type CalendarFeeds,
  type Listing,
  type OwnerCalendar,
} from '#contracts';
import { aListing, type Actor, until } from '#testing';
import { freePort } from '../tools/engines/ports.ts';
import { type RunningApp, startApp } from '../tools/launcher/start-apps.ts';
import { CalendarServer } from './support/calendar-server.ts';
import { brokenInvariants } from './support/sound.ts';
import { soon, World } from './support/world.ts';

type Refused = { code: string };

describe('calendars of other houses', () => {
  let world: World;
  let elsewhere: CalendarServer;
  let second: RunningApp;
  beforeAll(async () => {
    elsewhere = await CalendarServer.open();
    const env = { FEED_ALLOW_LOOPBACK: 'true', FEED_PORTS: `80,443,${elsewhere.port}` };
    world = await World.start({ apps: ['booking', 'payment', 'owner', 'property'], env });
    const { stage } = world.stack;
    const urls = { ...stage.urls, booking: `http://127.0.0.1:${await freePort()}` };
    second = await startApp('booking', { ...stage, urls, logDir: join(stage.logDir, 'second') });
  });
  afterAll(async () => {
    await second.stop();
    await world[Symbol.asyncDispose]();
    await elsewhere[Symbol.asyncDispose]();
  });

  const day = (n: number) => addDays(soon, n);
  const as = (app: string, who?: Actor) => world.stack.actors.client(world.stack.url(app), who);

  /** A home, known to booking, and what its host may do with its calendar. */
  async function aHome() {
    const host = world.stack.actors.newOwner();
    const { title, description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const { body: listing } = await as('property', host).post<Listing>('/api/properties', home);
    const path = `/api/owner/calendars/${listing.id}`;
    const owner = as('owner', host);
    await until(async () => {
      const { status, body } = await owner.get(path);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return true;
    });
    const follow = async (url: string) => await owner.post<CalendarFeed & Refused>(`${path}/feeds`, { name: 'Elsewhere', url });
    const sync = async (id: string) => (await owner.post<CalendarFeed>(`${path}/feeds/${id}/sync`)).body;
    const feeds = async () => (await owner.get<CalendarFeeds>(`${path}/feeds`)).body.feeds;
    const availability = async () => (await owner.get<Availability>(`/api/owner/availability/${listing.id}`)).body;
    const block = (blocked: object[]) => owner.put(`/api/owner/availability/${listing.id}`, { blocked });
    return { host, listing, path, owner, follow, sync, feeds, availability, block };
  }

  const book = (listing: Listing, from: number, nights = 2) =>
    world
      .guest()
      .post<Refused & { id: string }>(
        '/api/bookings',
        world.stay(listing, { check_in: day(from), check_out: day(from + nights) }),
      );

  it('close nights here, move them, and free them; nothing is fetched twice that is the same', async () => {
    const { listing, follow, sync, feeds, availability, owner, path } = await aHome();
    elsewhere.events = [{ uid: 'a', from: day(0), to: day(3) }];
    const { status, body: feed } = await follow(elsewhere.url());
    expect([status, feed.conflicts, feed.last_error]).toEqual([201, [], null]);
    await until(async () => (await feeds())[0]?.last_synced_at); // by itself
    expect((await availability()).external).toEqual([{ from: day(0), to: day(3) }]);
    expect((await book(listing, 1)).body.code).toBe('dates_taken');
    const days = async () => {
      const query = `from=${day(-1)}&to=${day(6)}`;
      const { body } = await as('property').get<Calendar>(`/api/properties/${listing.id}/calendar?${query}`);
      return body.days.map(({ state }) => state).join(' ');
    };
    await until(async () => (await days()) === 'free external external external free free free');

    elsewhere.events = [{ uid: 'a', from: day(2), to: day(5) }];
    const fetched = elsewhere.full;
    expect(await sync(feed.id)).toMatchObject({ events: 1, conflicts: [], last_error: null, stale: false });
    expect((await availability()).external).toEqual([{ from: day(2), to: day(5) }]);
    await until(async () => (await days()) === 'free free free external external external free');
    const known = elsewhere.unchanged;
    await sync(feed.id);
    expect([elsewhere.full - fetched, elsewhere.unchanged - known]).toEqual([1, 1]);

    expect((await owner.delete(`${path}/feeds/${feed.id}`)).status).toBe(204);
    expect((await availability()).external).toEqual([]);
    expect((await owner.delete(`${path}/feeds/${feed.id}`)).status).toBe(404);
  });

  it('that want nights of a booking say so until they can have them, and have the rest at once', async () => {
    const { listing, follow, sync, feeds, availability, block } = await aHome();
    const guest = world.guest();
    const stay = world.stay(listing, { check_in: day(2), check_out: day(4) });
    const { body: booking } = await guest.post<{ id: string }>('/api/bookings', stay);
    await block([{ from: day(6), to: day(7) }]);
    elsewhere.events = [
      { uid: 'a', from: day(1), to: day(8) },
      { uid: 'b', from: day(7), to: day(9) }, // overlaps the other
    ];
    const { body: feed } = await follow(elsewhere.url());
    const synced = await sync(feed.id);
    expect(synced.conflicts).toEqual([{ uid: 'a', from: day(2), to: day(4), booking_id: booking.id }]);
    const ranges = [
      { from: day(1), to: day(2) },
      { from: day(4), to: day(6) },
      { from: day(7), to: day(8) },
      { from: day(8), to: day(9) },
    ];
    expect((await availability()).external).toEqual(ranges);
    await block([]); // what lay below a block is not free for a moment
    expect((await availability()).external).toContainEqual({ from: day(6), to: day(7) });
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(async () => (await feeds())[0]?.conflicts.length === 0); // without being fetched
    expect((await availability()).external).toContainEqual({ from: day(2), to: day(4) });
    expect(await brokenInvariants(world)).toEqual([]);
  });

  it('are read to the end or not at all: what they had stays taken when they fail', async () => {
    const { follow, sync, feeds, availability } = await aHome();
    elsewhere.events = [{ uid: 'a', from: day(0), to: day(3) }];
    const { body: feed } = await follow(elsewhere.url('/flaky.ics'));
    await sync(feed.id);
    const ics = 'BEGIN:VCALENDAR\r\n';
    const bad: [string, (response: import('node:http').ServerResponse) => void, RegExp][] = [
      ['a page', (r) => r.end('<!doctype html>'), /no calendar/],
      ['half of it', (r) => r.end(`${ics}BEGIN:VEVENT\r\nUID:a\r\n`), /cannot be read/],
      ['too much', (r) => r.end(ics + 'X-NOTE:y\r\n'.repeat(200_000)), /larger than 1 MB/],
      ['an error', (r) => r.writeHead(500).end(), /answered 500/],
      ['a lie', (r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), /no calendar/],
      ['a way into the network', (r) => r.writeHead(302, { location: 'http://10.0.0.1/' }).end(), /open internet/],
      [
        'a way to the cloud',
        (r) => r.writeHead(302, { location: 'http://[::ffff:169.254.169.254]/latest' }).end(),
        /open internet/,
      ],
      ['a way to another port', (r) => r.writeHead(302, { location: 'http://127.0.0.1:22/' }).end(), /Port 22/],
      ['a file', (r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(), /Only http/],
      ['a way in circles', (r) => r.writeHead(302, { location: elsewhere.url('/flaky.ics') }).end(), /more than 3 times/],
      ['silence', () => undefined, /within 5 seconds/],
    ];
    for (const [what, answer, why] of bad) {
      elsewhere.other.set('/flaky.ics', (_, response) => answer(response));
      expect([what, (await sync(feed.id)).last_error]).toEqual([what, expect.stringMatching(why)]);
    }
    expect((await availability()).external).toEqual([{ from: day(0), to: day(3) }]);
    const longAgo = `UPDATE calendar_feeds SET last_synced_at = now() - interval '2 hours' WHERE id = $1`;
    await world.bookingDb.query(longAgo, [feed.id]);
    expect((await feeds())[0]).toMatchObject({ stale: true, last_error: expect.any(String) as string });
    elsewhere.other.clear();
    expect(await sync(feed.id)).toMatchObject({ stale: false, last_error: null });
  });

  it.each([
    'http://10.0.0.1/c.ics',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:10.0.0.1]/c.ics',
    'http://2852039166/c.ics', // 169.254.169.254
    'http://127.0.0.1:5432/c.ics',
    'http://me:secret@example.com/c.ics',
  ])('are refused at %s', async (url) => {
    const { follow } = await aHome();
    expect((await follow(url)).body.code).toBe('feed_refused');
  });

  it('are followed by one of two processes, once each time, also when one is killed at it', async () => {
    const { follow, feeds, availability } = await aHome();
    elsewhere.events = [{ uid: 'a', from: day(0), to: day(1) }];
    const { body: feed } = await follow(elsewhere.url('/calendar.ics?killed'));
    await until(async () => (await feeds())[0]?.last_synced_at);
    await second.stop('SIGTERM');
    await world.stack.rearm('booking', 'feed.after-fetch');
    elsewhere.events = [{ uid: 'a', from: day(4), to: day(6) }];
    const dies = world.stack.death('booking');
    await world.bookingDb.query('UPDATE calendar_feeds SET due_at = now() WHERE id = $1', [feed.id]);
    await dies;
    await world.stack.launch('booking');
    await world.bookingDb.query('UPDATE calendar_feeds SET due_at = now() WHERE id = $1', [feed.id]); // its lease over
    await until(async () => (await availability()).external[0]?.from === day(4));
    const { stage } = world.stack;
    const urls = { ...stage.urls, booking: `http://127.0.0.1:${await freePort()}` };
    second = await startApp('booking', { ...stage, urls, logDir: join(stage.logDir, 'second') });
    expect((await availability()).external).toEqual([{ from: day(4), to: day(6) }]);
  });

  it('read ours by a secret address that can be changed: when it is taken, not by whom', async () => {
    const { listing, owner, path, block, follow, sync } = await aHome();
    elsewhere.events = [{ uid: 'a', from: day(20), to: day(22) }];
    const { body: booked } = await book(listing, 0, 3);
    await block([{ from: day(5), to: day(6), note: 'painting' }]);
    await sync((await follow(elsewhere.url('/other.ics'))).body.id);
    const { export_url } = (await owner.get<OwnerCalendar>(path)).body;
    expect(export_url).toMatch(/^http.*\/api\/calendars\/[\w-]{32}\.ics$/);
    const read = (url: string, headers: Record<string, string> = {}) =>
      fetch(world.stack.url('booking') + new URL(url).pathname, { headers });
    const first = await read(export_url);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await first.text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2); // not what was heard elsewhere
    expect(text).toContain(`DTSTART;VALUE=DATE:${day(0).replaceAll('-', '')}`);
    expect(text).not.toMatch(new RegExp(`painting|${booked.id}`));
    await block([{ from: day(5), to: day(6) }]);
    expect(await (await read(export_url)).text()).toBe(text); // the same nights, the same ids
    expect((await read(export_url, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    const { body: rotated } = await owner.post<OwnerCalendar>(`${path}/rotate`);
    expect([(await read(export_url)).status, (await read(rotated.export_url)).status]).toEqual([404, 200]);
    expect((await as('owner', world.stack.actors.newOwner()).get(path)).status).toBe(404);
  });
});
