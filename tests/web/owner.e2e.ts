import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Availability, type DeadLetterPage } from '#contracts';
import { Producer } from '#messaging';
import { Stack, until } from '#testing';
import { openBrowser } from '../../tools/web/browser.ts';
import { violationsOf } from '../../tools/web/violations.ts';

const today = new Date().toISOString().slice(0, 10);
const day = addDays(today, 60);
const PATIENCE_MS = 30_000;

describe('a host and a traveler in two windows', () => {
  let stack: Stack;
  const browsers: Browser[] = [];
  let host: Page;
  let guest: Page;
  let home = '';
  let booking = '';

  beforeAll(async () => {
    stack = await Stack.start({
      apps: ['gateway', 'traveler', 'owner', 'property', 'booking', 'payment', 'notification', 'live', 'event-log'],
      env: { WEB_DIR: resolve('dist/web') },
    });
    host = await windowOf('owner', 'Nadia');
    guest = await windowOf('traveler', 'Jonas');
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await stack?.[Symbol.asyncDispose]();
  });

  /** A window of somebody who has just signed up. */
  async function windowOf(kind: 'owner' | 'traveler', name: string): Promise<Page> {
    // A browser each: windows of the one that comes by npm, which is a single process, share their cookies.
    const browser = await openBrowser();
    browsers.push(browser);
    const context = await browser.newContext({ baseURL: stack.url('gateway'), reducedMotion: 'reduce', locale: 'en-US' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(`/sign-up?as=${kind}`);
    const username = `${kind}${Date.now()}`;
    for (const [label, value] of Object.entries({
      'First name': name,
      'Last name': 'Berg',
      Username: username,
      'E-mail': `${username}@example.com`,
      Password: 'a quiet river',
    }))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Create account' }).click();
    await see(page, `Hello, ${name}.`);
    return page;
  }

  const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  it('puts up a home, which is refused until all is said', async () => {
    await host.goto('/host');
    await host.getByRole('link', { name: 'Add a home' }).click();
    await host.getByLabel('Title').fill('Ferry house');
    await host.getByRole('button', { name: 'Put it up' }).click();
    await see(host, 'Please look at this again.');
    for (const [label, text] of Object.entries({
      Description: 'The ferry leaves below the kitchen window.',
      'Street and number': 'Quay 3',
      City: 'Bergen',
      Country: 'Norway',
      Latitude: '60.39',
      Longitude: '5.32',
    }))
      await host.getByLabel(label, { exact: true }).fill(text);
    expect(await violationsOf(host)).toEqual([]);
    await host.getByRole('button', { name: 'Put it up' }).click();
    await host.waitForURL(/\/host\/homes\/[^/]+\/pictures$/);
    home = host.url().split('/').at(-2) as string;
  });

  it('sees a request come in by itself, accepts it, and the traveler sees that by itself', async () => {
    await host.goto('/host');
    await see(host, 'No open requests');
    const dates = `check_in=${day}&check_out=${addDays(day, 3)}&guests=2`;
    // Booking learns of a new home by an event.
    const asked = { listing_id: home, check_in: day, check_out: addDays(day, 3), guest_count: 2 };
    const anybody = stack.actors.client(stack.url('gateway'), stack.actors.newTraveler());
    await until(async () => (await anybody.post('/api/bookings/quote', asked)).status === 200, PATIENCE_MS);
    await guest.goto(`/homes/${home}/book?${dates}`);
    await guest.getByRole('radio', { name: 'Pays' }).check();
    await guest.getByRole('button', { name: /^(Ask, and reserve|Book and pay)/ }).click();
    await guest.waitForURL(/\/bookings\/[0-9a-f-]{36}/);
    booking = guest.url().slice(-36);
    await host.getByRole('article', { name: /^Ferry house/ }).waitFor();
    await see(host, 'A new request for Ferry house.');
    expect(await violationsOf(host)).toEqual([]);
    await host.getByRole('button', { name: 'Accept', exact: true }).click();
    await see(host, /^Accepted\. Ferry house/);
    await see(guest, 'All set. See you there.');
    await see(host, 'No open requests');
  });

  it('closes nights by keyboard, and they are closed', async () => {
    await host.goto(`/host/homes/${home}/calendar`);
    const first = host.locator('[data-date][tabindex="0"]');
    await first.focus();
    await first.press('Shift+ArrowRight');
    await host.keyboard.press('Shift+ArrowRight');
    const saved = host.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().includes('/availability/'),
    );
    await host.getByRole('group', { name: 'Chosen nights' }).getByRole('button', { name: 'Close', exact: true }).click();
    const { blocked } = (await (await saved).json()) as Availability;
    expect(blocked).toHaveLength(1);
    expect(addDays(blocked[0]!.from, 3)).toBe(blocked[0]!.to);
    expect(await violationsOf(host)).toEqual([]);
  });

  it('shows those who run the house what happened, and has a dead letter mended, tried and sent again', async () => {
    await host.context().clearCookies();
    await host.goto('/sign-in?as=owner');
    await host.getByLabel('E-mail').fill(stack.stage.admin.email);
    await host.getByLabel('Password', { exact: true }).fill(stack.stage.admin.password);
    await host.getByRole('button', { name: 'Sign in', exact: true }).click();
    await host.waitForURL(/\/ops$/);
    await host.getByRole('heading', { name: 'booking', exact: true }).waitFor();
    expect(await violationsOf(host)).toEqual([]);

    await host.goto(`/ops/events?booking_id=${booking}`);
    await see(host, 'booking_created');
    await host.goto(`/ops/bookings/${booking}`);
    await see(host, 'booking_confirmation');
    expect(await violationsOf(host)).toEqual([]);

    const { id, payload } = await bury(booking);
    await host.goto('/ops/dead-letters');
    await host.locator(`a[href="/ops/dead-letters/${id}"]`).click();
    await host.getByLabel('Payload').fill(payload);
    await host.getByRole('button', { name: 'Dry run' }).click();
    await see(host, 'booking would take it.');
    await host.getByRole('button', { name: 'Save the change' }).click();
    await see(host, 'Saved. What it was is kept.');
    await host.getByRole('button', { name: 'Send again' }).click();
    await see(host, 'Sent again. Its state tells what became of it.');
    expect(await violationsOf(host)).toEqual([]);
  });

  /** Has booking find a letter it cannot read. @returns the letter's id, and what it should have been */
  async function bury(bookingId: string): Promise<{ id: string; payload: string }> {
    const producer = new Producer({ brokers: (process.env.KAFKA_BROKERS ?? '').split(','), clientId: 'vandal' });
    const sound = {
      event_type: 'booking_confirmation',
      event_id: randomUUID(),
      timestamp: new Date().toISOString(),
      schema_version: 1,
      sequence: 1,
      correlation_id: randomUUID(),
      causation_id: null,
      booking_id: bookingId,
      decided_by: randomUUID(),
      message: null,
    };
    const { decided_by: _missing, ...broken } = sound;
    await producer.send([{ topic: 'booking-confirmations', key: bookingId, value: JSON.stringify(broken) }]);
    await producer.disconnect();
    const admin = stack.actors.client(stack.url('event-log'), stack.actors.newAdmin());
    const id = await until(async () => {
      const { body } = await admin.get<DeadLetterPage>('/api/events/dead-letters?consumer=booking&per_page=100');
      return body.dead_letters.find(({ booking_id }) => booking_id === bookingId)?.id;
    }, PATIENCE_MS);
    return { id, payload: JSON.stringify(sound, null, 2) };
  }
});
