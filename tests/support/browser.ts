import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium without a window: the system's own, else the one that comes by npm and needs no root. */
export async function openBrowser(): Promise<Browser> {
  const own = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find(existsSync);
  if (own) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
}

/** What axe finds against WCAG 2.2 A and AA and good practice on a page as it stands, a line each; nothing is what we want. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`);
}
