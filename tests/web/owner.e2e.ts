import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Availability } from '#contracts';
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

  beforeAll(async () => {
    stack = await Stack.start({
      apps: ['gateway', 'traveler', 'owner', 'property', 'booking', 'payment', 'notification', 'live'],
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
});
