import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDir } from '../launcher/paths.ts';
import { eachLook } from './each-look.ts';
import { walk } from './walk.ts';

// `npm run shots [names]`: a screenshot of each page of a running system, at both widths, light and dark, in .data/shots.
const url = process.env.ROOST_URL ?? 'http://localhost:8080';
const folder = join(dataDir, 'shots');
await mkdir(folder, { recursive: true });
await walk(url, process.argv.slice(2), async (page, { name }) => {
  await eachLook(page, async (look) => {
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true, timeout: 120_000 });
  });
  console.log(`  ${name}`);
});
console.log(`The screenshots are in ${folder}`);
