import type { Page } from 'playwright-core';
import { settle } from './visit.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];

/** Shows a page as on a desk and as on a phone, light and dark; `look` is for example `360-dark`. */
export async function eachLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  for (const size of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await settle(page);
      await see(`${size.width}-${colorScheme}`);
    }
}
