import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Listing } from '../../libs/contracts/src/index.ts';
import { makePeople } from '../bench/people.ts';
import { demoListings } from '../demo-data/listings.ts';
import { run } from '../engines/commands.ts';
import { startEngines, stopEngines } from '../engines/start.ts';
import { appSpecs } from '../launcher/apps.ts';
import { inTwos } from '../launcher/in-twos.ts';
import { root } from '../launcher/paths.ts';
import { migrateApp, setStage, type Stage } from '../launcher/start-apps.ts';
import { Balancer, hasNginx } from './balancer.ts';
import { Listener } from './listener.ts';
import { Replicas } from './replicas.ts';
import { type Step, Traffic } from './traffic.ts';

const VISITORS = 8;
const AT_LEAST = 5000;
const PATIENCE_MS = 120_000;
const say = (message: string) => console.log(message);

/**
 * `npm run drill:rollout`: two replicas of every app behind NGINX, with the configuration of docker compose; each is replaced under
 * steady traffic. Not one request may fail, and streams must go on.
 */
if (!hasNginx()) throw new Error('The drill needs nginx on PATH (apt-get install nginx-light).');
const dir = await mkdtemp(join(tmpdir(), 'roost-drill-'));
const passed = await drill(dir).finally(() => rm(dir, { recursive: true, force: true, maxRetries: 3 }));
process.exit(passed ? 0 : 1);

async function drill(folder: string): Promise<boolean> {
  say('Building, starting the engines');
  await run(join(root, 'node_modules/.bin/nest'), ['build', '--all'], { cwd: root });
  const engines = await startEngines({ dataDir: folder, ports: 'free' });
  const balancer = await Balancer.prepare(join(folder, 'nginx'));
  const stage = await behind(balancer, {
    engines,
    ports: 'free',
    keysDir: join(folder, 'keys'),
    logDir: join(folder, 'logs'),
    env: settings(folder),
  });
  const groups = appSpecs.map(({ name }) => new Replicas(name, stage, balancer));
  try {
    say('Starting two replicas of each app behind NGINX');
    await inTwos(appSpecs, ({ name }) => migrateApp(name, stage));
    await balancer.use('web', [balancer.door(8080)]); // no pages here, and nobody asks for them
    await Promise.all([0, 1, 2].map((lane) => startEach(groups.filter((_, index) => index % 3 === lane))));
    await balancer.start();
    return await rollOut(balancer.door(8080), stage, groups);
  } finally {
    await balancer.stop();
    await Promise.all(groups.map((group) => group.stop()));
    await stopEngines(engines);
  }
}

async function startEach(groups: Replicas[]): Promise<void> {
  for (const group of groups) await group.start();
}

/** What protects people would only refuse the drill's own requests. */
function settings(folder: string): Record<string, string> {
  return {
    MEDIA_DIR: join(folder, 'media'),
    RATE_LIMIT_PER_MINUTE: '100000000',
    MAX_BOOKINGS_PER_TRAVELER: '1000000',
    TRUSTED_PROXY_HOPS: '1',
  };
}

/** A stage on which every app reaches the others through the balancer's doors. */
async function behind(balancer: Balancer, options: Parameters<typeof setStage>[0]): Promise<Stage> {
  const stage = await setStage(options);
  const doors = appSpecs.map(({ name, port }) => [name, balancer.door(port)]);
  return { ...stage, urls: Object.fromEntries(doors) as Record<string, string> };
}

async function rollOut(url: string, stage: Stage, groups: Replicas[]): Promise<boolean> {
  const { guests, hosts } = makePeople(stage.keysDir);
  const [guest, host] = [guests[0]!, hosts[0]!];
  const listings = await Promise.all(demoListings.map((home) => publish(url, host.token, home)));
  const mine: string[] = [];
  const stays = stayFinder(listings, guests, mine);
  await until('booking knows the listings', async () => (await ask(url, stays())).status === 201);

  const listener = new Listener(url, guest.token);
  await until('the stream is open', async () => listener.openings > 0);
  const traffic = new Traffic(url, VISITORS, mixOf(listings, guests, stays));
  for (const group of groups) {
    const [before, started] = [traffic.total, performance.now()];
    const slowest = await group.replace();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `  ${group.app.padEnd(13)}${seconds} s, ${traffic.total - before} requests meanwhile, slowest exit ${Math.round(slowest)} ms`,
    );
  }
  await until(`${AT_LEAST} requests`, async () => traffic.total >= AT_LEAST);
  await traffic.end();

  // Whatever the reader has booked in all that time, its stream has told.
  const missing = () => mine.filter((id) => !listener.knows(id));
  await until('the stream has told of every booking', async () => missing().length === 0).catch((error: Error) =>
    traffic.failures.push(`${error.message} (${missing().length} of ${mine.length} are missing)`),
  );
  await listener.end();
  const { failures, total, counts } = traffic;
  say(
    `\n${total} requests, ${failures.length} failed; stream opened ${listener.openings} times: ${listener.events.length} events, ${listener.repeated} of them twice; ${mine.length} bookings of the reader, ${missing().length} not told`,
  );
  say(
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  );
  for (const failure of failures.slice(0, 20)) say(`  ${failure}`);
  return failures.length === 0 && listener.openings > 1;
}

/** Stays that can be granted: each listing's next nights, in turn, for one guest after the other; every fifth for the first, and noted. */
function stayFinder(listings: Listing[], guests: { token: string }[], ofFirst: string[]): () => Step {
  const first = addDays(new Date().toISOString().slice(0, 10), 30);
  let given = 0;
  return () => {
    const index = given++;
    const isFirst = index % 5 === 0; // the one whose stream is read
    const check_in = addDays(first, 4 * Math.floor(index / listings.length));
    const { id: listing_id } = listings[index % listings.length]!;
    const body = { listing_id, check_in, check_out: addDays(check_in, 3), guest_count: 1, payment_method: 'pm_card_visa' };
    return {
      name: 'book',
      method: 'POST',
      path: '/api/bookings',
      token: guests[isFirst ? 0 : index % guests.length]!.token,
      body,
      expect: [201, 422],
      ...(isFirst && { made: ({ id }) => ofFirst.push(id) }),
    };
  };
}

/** What people do here: mostly looking, now and then booking. Refusals that the rules demand are answers too. */
function mixOf(listings: Listing[], guests: { token: string }[], stays: () => Step): () => Step {
  let turn = 0;
  const get = (name: string, path: string, token?: string): Step => ({
    name,
    method: 'GET',
    path,
    expect: [200],
    ...(token && { token }),
  });
  return () => {
    const index = turn++;
    const listing = listings[index % listings.length]!;
    const { token } = guests[index % guests.length]!;
    const steps: (() => Step)[] = [
      () => get('search', `/api/properties/search?city=${encodeURIComponent(listing.location.city)}`),
      () => get('view', `/api/properties/${listing.id}`),
      () => get('my bookings', '/api/traveler/bookings', token),
      () => get('notifications', '/api/notifications', token),
      () => get('holds', '/api/live/holds', token),
      () => ({
        name: 'favourite',
        method: 'POST',
        path: '/api/traveler/favorites',
        token,
        body: { listing_id: listing.id },
        expect: [200, 201],
      }),
      () => ({
        name: 'ask',
        method: 'POST',
        path: '/api/ai/search',
        token,
        body: { text: 'two nights in Lisbon for two' },
        expect: [200],
      }),
      stays,
    ];
    return steps[index % steps.length]!();
  };
}

async function publish(url: string, token: string, home: object): Promise<Listing> {
  const { status, body } = await ask(url, {
    name: 'publish',
    method: 'POST',
    path: '/api/properties',
    token,
    body: home,
    expect: [201],
  });
  if (status !== 201) throw new Error(`A listing was answered ${status}: ${JSON.stringify(body)}`);
  return body as Listing;
}

async function ask(url: string, { method, path, token, body }: Step): Promise<{ status: number; body: unknown }> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json() };
}

async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await is()); await new Promise((done) => setTimeout(done, 200)))
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE_MS / 1000} s, and still not: ${what}`);
}
