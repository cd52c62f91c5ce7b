import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoAccounts } from '../demo-data/accounts.ts';
import { ensureAdmin } from '../launcher/keys.ts';
import { keysDir } from '../launcher/paths.ts';
import type { DemoStay } from './demo-stay.ts';
import type { Viewer, WebPage } from './pages.ts';

const LOAD_MS = 60_000;

/** A window of its own in which somebody is signed in, by the session cookie as the pages would have it. */
export async function windowOf(browser: Browser, url: string, viewer: Viewer): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', locale: 'en-US' });
  if (viewer !== 'nobody') await signInWith(context, viewer);
  return context;
}

/** Signs somebody in: the cookie is the windows' from now on, and what pages remember of it. */
export async function signInWith(context: BrowserContext, viewer: Exclude<Viewer, 'nobody'>): Promise<void> {
  const kind = viewer === 'traveler' ? 'traveler' : 'owner';
  const answer = await context.request.post(`/api/${kind}/auth/login`, { data: await accountOf(viewer) });
  if (!answer.ok()) throw new Error(`${viewer} could not sign in: ${answer.status()} ${await answer.text()}`);
  await context.addInitScript(`localStorage.setItem('roost.account', '${kind}')`);
}

/**
 * The page, loaded to its end: nothing shimmers any more, and all its pictures are there.
 * @throws Error when another is shown, such as that for signing in
 */
export async function visit(page: Page, { path }: WebPage, stay: DemoStay): Promise<void> {
  const names = Object.keys(stay) as (keyof DemoStay)[];
  const address = names.reduce((url, name) => url.replace(`:${name}`, stay[name]), path);
  await page.goto(address, { timeout: LOAD_MS });
  await page.locator('h1').first().waitFor({ timeout: LOAD_MS });
  await settle(page);
  const [asked, shown] = [address.split('?')[0], new URL(page.url()).pathname];
  if (asked !== shown) throw new Error(`${shown} was shown instead of ${asked}`);
}

/** Waits until all that a page shows has come, also what comes only when it is scrolled to. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  await page.locator('.animate-shimmer').first().waitFor({ state: 'detached', timeout: LOAD_MS });
  await page.evaluate(
    'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))])',
  );
  await page.evaluate('scrollTo(0, 0)');
}

async function accountOf(viewer: Exclude<Viewer, 'nobody'>): Promise<{ email: string; password: string }> {
  if (viewer === 'admin') return ensureAdmin(keysDir);
  const { owners, traveler } = demoAccounts;
  const { email, password } = viewer === 'owner' ? owners[0] : traveler;
  return { email, password };
}
