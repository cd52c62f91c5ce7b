import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventPage, ServiceEvent } from '#contracts';
import { Producer } from '#messaging';
import { type Client, ownEngines, until } from '#testing';
import { freePort } from '../tools/engines/ports.ts';
import { appReady, spawnApp } from '../tools/launcher/start-apps.ts';
import { World } from './support/world.ts';

type View = { _id: string; status: string; sequence: number };

/** A tool as it is run by hand: what it prints, and its exit code. */
async function tool(file: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const options = { env: { ...process.env, NODE_ENV: 'production' }, timeout: 90_000 };
  return promisify(execFile)(process.execPath, [`tools/${file}/main.ts`, ...args], options).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({ code: failed.code, output: failed.stdout + failed.stderr }),
  );
}

describe('a system that runs', () => {
  let world: World;
  let mongo: mongoose.Connection;
  let admin: Client;
  let stopEngines: () => Promise<void>;
  beforeAll(async () => {
    stopEngines = await ownEngines();
    world = await World.start({ apps: ['booking', 'payment', 'owner', 'event-log'] });
    mongo = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
    admin = world.stack.actors.client(world.stack.url('event-log'), world.stack.actors.newAdmin());
  });
  afterAll(async () => {
    await mongo.close();
    await world[Symbol.asyncDispose]();
    await stopEngines();
  });
  const view = () => mongo.useDb('owner').collection<View>('bookings');

  it('has views equal to their rebuild, shows where one does not, and puts the new one in its place', async () => {
    const { guest, booking } = await world.booked();
    await world.decide(booking, 'accept');
    await world.seen(guest, booking.id, { status: 'confirmed' });
    await until(async () => (await tool('rebuild', 'owner.bookings')).code === 0, 60_000);
    const indexes = await view().indexes();
    await view().updateOne({ _id: booking.id }, { $set: { status: 'completed' } });
    const wrong = await tool('rebuild', 'owner.bookings');
    expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining(`${booking.id}: status`) });
    expect(await view().findOne({ _id: booking.id })).toMatchObject({ status: 'completed' });
    expect(await tool('rebuild', 'owner.bookings', '--switch')).toMatchObject({ code: 0 });
    expect(await view().findOne({ _id: booking.id })).toMatchObject({ status: 'confirmed' });
    expect((await view().indexes()).map(({ name }) => name).toSorted()).toEqual(indexes.map(({ name }) => name).toSorted());
    expect(await tool('rebuild', 'owner.bookings')).toMatchObject({ code: 0 });
    await guest.put(`/api/bookings/${booking.id}`, { status: 'cancelled' });
    await until(async () => (await view().findOne({ _id: booking.id }))?.status === 'cancelled');
  });

  it('is audited while it works without a false alarm, and a broken row is found', async () => {
    const { booking } = await world.booked();
    const sound = await tool('audit');
    expect([sound.code, sound.output.match(/\d+ violations/g)]).toEqual([0, null]);
    for (const id of ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']) expect(sound.output).toContain(`${id} `);
    const change = (minor: number) =>
      world.bookingDb.query('UPDATE bookings SET total_minor = total_minor + $2 WHERE id = $1', [booking.id, minor]);
    await change(1);
    const broken = await tool('audit');
    await change(-1);
    expect(broken).toMatchObject({ code: 1, output: expect.stringContaining(booking.id) });
  });

  it('stores every event once while a replica comes and is killed', async () => {
    const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
    const producer = new Producer({ brokers, clientId: 'load' });
    const correlation_id = randomUUID();
    const event = (n: number): ServiceEvent => ({
      event_type: 'breaker_opened',
      event_id: randomUUID(),
      timestamp: new Date().toISOString(),
      schema_version: 1,
      correlation_id,
      causation_id: null,
      service: 'load',
      instance: 'load',
      details: { n },
    });
    let sent = 0;
    const send = (count: number) =>
      producer.send(
        Array.from({ length: count }, () => ({ topic: 'event-log', key: String(sent), value: JSON.stringify(event(sent++)) })),
      );
    await send(100);
    const { stage } = world.stack;
    const urls = { ...stage.urls, 'event-log': `http://127.0.0.1:${await freePort()}` };
    const replica = await spawnApp('event-log', { ...stage, urls });
    for (let i = 0; i < 20; i++) await send(20);
    await appReady(replica);
    const joined = async () => (await fetch(`${urls['event-log']}/metrics`)).text();
    await until(async () => {
      await send(20);
      return /roost_consumer_handled_total\{topic="event-log"[^}]*\} [1-9]/.test(await joined());
    });
    await replica.stop('SIGKILL');
    for (let i = 0; i < 20; i++) await send(20);
    const query = `/api/events?correlation_id=${correlation_id}&per_page=1`;
    await until(async () => (await admin.get<EventPage>(query)).body.pagination.total >= sent, 60_000);
    expect((await admin.get<EventPage>(query)).body.pagination.total).toBe(sent);
    await producer.disconnect();
  });
});
