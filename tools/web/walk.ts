import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBrowser } from './browser.ts';
import { demoStay } from './demo-stay.ts';
import { type WebPage, webPages } from './pages.ts';
import { visit, windowOf } from './visit.ts';

const LEFT = 30;

/**
 * Goes through the pages of a running system, all or those named; what `look` does with each is its own business. Each kind of person
 * has a browser of their own: windows of the one that comes by npm, which is a single process, share their cookies.
 */
export async function walk(url: string, names: string[], look: (page: Page, webPage: WebPage) => Promise<void>): Promise<void> {
  const stay = await demoStay(url);
  const wanted = webPages.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const [viewer, pages] of Map.groupBy(wanted, ({ as }) => as)) {
    const browser = await openBrowser();
    try {
      const context = await windowOf(browser, url, viewer);
      const page = await context.newPage();
      for (const webPage of pages) {
        const limit = watchLimit(context);
        await visit(page, webPage, stay);
        await look(page, webPage);
        await limit.rest();
      }
    } finally {
      await browser.close();
    }
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
