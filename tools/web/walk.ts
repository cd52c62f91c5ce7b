import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBrowser } from './browser.ts';
import { demoStay } from './demo-stay.ts';
import { type Viewer, type WebPage, webPages } from './pages.ts';
import { visit, windowOf } from './visit.ts';

const LEFT = 30;

/** Goes through the pages of a running system, all or those named; what `look` does with each is its own business. */
export async function walk(url: string, names: string[], look: (page: Page, webPage: WebPage) => Promise<void>): Promise<void> {
  const browser = await openBrowser();
  try {
    const stay = await demoStay(url);
    const windows = new Map<Viewer, Page>();
    for (const webPage of webPages.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const page = windows.get(webPage.as) ?? (await (await windowOf(browser, url, webPage.as)).newPage());
      if (!windows.has(webPage.as)) windows.set(webPage.as, page);
      const limit = watchLimit(page.context());
      await visit(page, webPage, stay);
      await look(page, webPage);
      await limit.rest();
    }
  } finally {
    await browser.close();
  }
}

/** Pages ask much when they are opened one after another: waits for the next minute before the gateway refuses. */
function watchLimit(context: BrowserContext) {
  let [remaining, reset] = [Infinity, 0];
  const read = (response: { headers: () => Record<string, string> }) => {
    const headers = response.headers();
    if (!headers['ratelimit-remaining']) return;
    remaining = Math.min(remaining, Number(headers['ratelimit-remaining']));
    reset = Number(headers['ratelimit-reset']);
  };
  context.on('response', read);
  return {
    rest: async () => {
      context.off('response', read);
      if (remaining < LEFT) await sleep(reset * 1000);
    },
  };
}
