import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDir } from '../launcher/paths.ts';
import { settle } from './visit.ts';
import { walk } from './walk.ts';

// `npm run shots [names]`: a screenshot of each page of a running system, at both widths, light and dark, in .data/shots.
const url = process.env.ROOST_URL ?? 'http://localhost:8080';
const folder = join(dataDir, 'shots');
const sizes = [
  { width: 1440, height: 900 },
  { width: 360, height: 780 },
];

await mkdir(folder, { recursive: true });
await walk(url, process.argv.slice(2), async (page, { name }) => {
  for (const size of sizes)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await settle(page);
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), fullPage: true, timeout: 120_000 });
    }
  console.log(`  ${name}`);
});
console.log(`The screenshots are in ${folder}`);
