import { eachLook } from './each-look.ts';
import { violationsOf } from './violations.ts';
import { walk } from './walk.ts';

// `npm run axe [names]`: what axe finds on each page of a running system, at both widths, light and dark. Ends with 1 when it finds
// anything.
const url = process.env.ROOST_URL ?? 'http://localhost:8080';
let found = 0;
await walk(url, process.argv.slice(2), async (page, { name }) => {
  await eachLook(page, async (look) => {
    const violations = await violationsOf(page);
    found += violations.length;
    console.log(`${violations.length === 0 ? '✓' : '✗'} ${name} (${look})`);
    for (const violation of violations) console.log(`    ${violation.replaceAll('\n', ' ')}`);
  });
});
process.exitCode = found ? 1 : 0;
