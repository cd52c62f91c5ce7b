import axe from 'axe-core';
import type { Page } from 'playwright-core';

const find = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`;

/** What axe finds on a page as it stands, by WCAG and by good practice, a line each; nothing is what we want. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(find);
}
