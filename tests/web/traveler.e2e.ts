import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Booking, type Listing } from '#contracts';
import { type Actor, aListing, Stack, until } from '#testing';
import { openBrowser } from '../../tools/web/browser.ts';
import { violationsOf } from '../../tools/web/violations.ts';

const day = addDays(new Date().toISOString().slice(0, 10), 60);
const PATIENCE_MS = 30_000;

describe('a traveler in a browser', () => {
  let stack: Stack;
  let browser: Browser;
  let host: Actor;
  let context: BrowserContext;
  let page: Page;
  const mistakes: string[] = [];

  beforeAll(async () => {
    stack = await Stack.start({
      apps: ['gateway', 'traveler', 'owner', 'property', 'booking', 'payment', 'notification', 'live'],
      env: { WEB_DIR: resolve('dist/web') },
    });
    browser = await openBrowser();
    host = stack.actors.newOwner();
    context = await browser.newContext({ baseURL: stack.url('gateway'), reducedMotion: 'reduce', locale: 'en-US' });
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    page.on('console', (message) => /TypeError|ReferenceError/.test(message.text()) && mistakes.push(message.text()));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.[Symbol.asyncDispose]();
  });

  afterEach(() => expect(mistakes).toEqual([]));

  const api = (actor: Actor) => stack.actors.client(stack.url('gateway'), actor);
  const see = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const dates = `check_in=${day}&check_out=${addDays(day, 3)}&guests=2`;
  const checkout = (listing: Listing) => page.goto(`/homes/${listing.id}/book?${dates}`);
  /** By keyboard alone. */
  const pay = async (card: string) => {
    await page.getByRole('radio', { name: card }).press('Space');
    await page.getByRole('button', { name: /^(Ask, and reserve|Book and pay)/ }).press('Enter');
  };

  /** A home that booking sells already. */
  async function aHome(title: string): Promise<Listing> {
    const { description, price_per_night, location, property_type, amenities, capacity } = aListing(host.id);
    const home = { title, description, price_per_night, location, property_type, amenities, capacity };
    const { body } = await api(host).post<Listing>('/api/properties', home);
    const request = { listing_id: body.id, check_in: day, check_out: addDays(day, 1), guest_count: 1 };
    await until(async () => (await api(host).post('/api/bookings/quote', request)).status === 200, PATIENCE_MS);
    return body;
  }

  it('signs up, and stays signed in when the page is loaded anew, with no token in storage', async () => {
    await page.goto('/sign-up');
    const name = `web${Date.now()}`;
    for (const [label, value] of Object.entries({
      'First name': 'Wanda',
      'Last name': 'Rivers',
      Username: name,
      'E-mail': `${name}@example.com`,
      Password: 'a quiet river',
    }))
      await page.getByLabel(label, { exact: true }).fill(value);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create account' }).click();
    await see('Hello, Wanda.');
    await page.reload();
    await page.getByRole('button', { name: 'Notifications' }).waitFor();
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).toBe('{"roost.account":"traveler"}');
  });

  it('finds a home by plain words and looks at it', async () => {
    const home = await aHome('Lantern house');
    // There is no concierge here: the words themselves are looked for.
    await until(async () => {
      await page.goto('/');
      await page.getByLabel('In your words').fill('lantern');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'home' }).waitFor();
      return page.getByRole('link', { name: home.title }).isVisible();
    }, PATIENCE_MS);
    await see('Nobody is here right now who understands whole sentences.');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: home.title }).click();
    await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
    await page.getByRole('grid').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is told that a declined card was not charged, books with another, and sees the host accept', async () => {
    const home = await aHome('Heron house');
    await checkout(home);
    await see('These nights are kept for you');
    expect(await violationsOf(page)).toEqual([]);
    await pay('Is declined at once');
    await see('You were not charged');
    // What is told while the page has no stream is not lost on it.
    await context.route('**/api/live/stream*', (route) => route.abort());
    await pay('Pays');
    await page.waitForURL(/\/bookings\/[0-9a-f-]{36}$/);
    await see('Waiting for the host');
    const id = page.url().slice(-36);
    await until(async () => (await api(host).post(`/api/owner/bookings/${id}/accept`, {}, { prefer: 'wait=5' })).status === 200);
    await context.unroute('**/api/live/stream*');
    await see('All set. See you there.');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('keeps the hold when the page is loaded anew, while another is told to wait', async () => {
    const home = await aHome('Otter house');
    await checkout(home);
    await see('These nights are kept for you');
    await page.reload();
    await see('These nights are kept for you');
    const other = stack.actors.newTraveler();
    const body = {
      listing_id: home.id,
      check_in: day,
      check_out: addDays(day, 3),
      guest_count: 1,
      payment_method: 'pm_card_visa',
    };
    expect(await api(other).post('/api/bookings', body)).toMatchObject({ status: 409, body: { code: 'held_by_other' } });
  });

  it('is offered other nights when somebody was faster', async () => {
    const home = await aHome('Magpie house');
    const other = stack.actors.newTraveler();
    const body = {
      listing_id: home.id,
      check_in: day,
      check_out: addDays(day, 3),
      guest_count: 1,
      payment_method: 'pm_card_visa',
    };
    expect((await api(other).post<Booking>('/api/bookings', body)).status).toBe(201);
    await checkout(home);
    await see('Somebody has booked these nights already');
    await pay('Pays');
    await see('These nights are gone');
    await see('The same home on other nights');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes a heart back that could not be saved', async () => {
    const home = await aHome('Plover house');
    await page.goto(`/homes/${home.id}`);
    const heart = page.getByRole('button', { name: `Save ${home.title} to your favorites` });
    await heart.waitFor();
    await context.setOffline(true);
    await heart.click();
    await see(/That could not be saved/);
    expect(await heart.getAttribute('aria-pressed')).toBe('false');
    await context.setOffline(false);
    await heart.click();
    await see('Saved to your favorites.');
    await page.goto('/favorites');
    await page.getByRole('link', { name: home.title }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('puts a favorite on a list of its own, which others see by its link', async () => {
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Summer');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see('Nothing on this list yet');
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.getByRole('button', { name: 'Add to a list: Plover house' }).click();
    await page.getByRole('menuitem', { name: 'Summer' }).click();
    await page.getByRole('link', { name: 'Summer (1)' }).click();
    await page.getByRole('link', { name: 'Plover house' }).waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    expect(await violationsOf(page)).toEqual([]);
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Summer' }).waitFor();
    await page.getByRole('link', { name: 'Plover house' }).waitFor();
  });

  it('is asked to sign in when the session is over, by keyboard alone, and comes back', async () => {
    await context.clearCookies();
    await page.goto('/bookings');
    await page.waitForURL(/\/sign-in\?next=%2Fbookings/);
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    await page.keyboard.type('nobody@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await see('That e-mail and password do not belong together.');
    expect(await violationsOf(page)).toEqual([]);
  });
});
