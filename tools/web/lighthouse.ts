import chromium from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { freePort } from '../engines/ports.ts';
import { findChromium } from './browser.ts';
import { demoStay } from './demo-stay.ts';
import { signInWith } from './visit.ts';

// `npm run lighthouse`: what Lighthouse, on a middling phone, thinks of home, property and bookings of a running system. Ends with 1
// when a category is below what we promise.
const url = process.env.ROOST_URL ?? 'http://localhost:8080';
const PROMISED = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const stay = await demoStay(url);
const pages = { home: '/', property: `/homes/${stay.home}`, bookings: '/bookings' };
const profile = await mkdtemp(join(tmpdir(), 'roost-lighthouse-'));
const port = await freePort();
// Its tabs are processes of their own, as they are for people; the single process that a small server needs is slower.
const args = chromium.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless'));
const browser = await playwright.launchPersistentContext(profile, {
  executablePath: await findChromium(),
  args: [...args, `--remote-debugging-port=${port}`],
  baseURL: url,
});

/** The cookie is the browser's; what pages remember of it is there once one was open. */
async function signIn(): Promise<void> {
  await signInWith(browser, 'traveler');
  const page = await browser.newPage();
  await page.goto('/');
  await page.close();
}

try {
  let isGood = true;
  for (const [name, path] of Object.entries(pages)) {
    if (name === 'bookings') await signIn();
    const report = await lighthouse(url + path, {
      port,
      output: 'json',
      logLevel: 'error',
      hostname: '127.0.0.1',
      onlyCategories: [...categories],
    });
    if (!report) throw new Error(`Lighthouse said nothing of ${name}`);
    const { lhr } = report;
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
    if (!lhr.finalDisplayedUrl.startsWith(url + path)) throw new Error(`${lhr.finalDisplayedUrl} was shown instead of ${name}`);
    const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
    isGood &&= scores.every((score) => score >= PROMISED);
    console.log(`${name.padEnd(10)}${categories.map((category, i) => `${category} ${scores[i]}`).join('  ')}`);
    for (const line of shortOf(lhr)) console.log(`    ${line}`);
  }
  process.exitCode = isGood ? 0 : 1;
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** The times, and each audit that counts and is not perfect. */
function* shortOf({ audits, categories: all }: Result): Generator<string> {
  const times = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
    'speed-index',
  ];
  yield times.map((id) => `${id.replaceAll(/(\w)\w*-?/g, '$1').toUpperCase()} ${audits[id]?.displayValue ?? '?'}`).join('  ');
  const tasks = (audits['long-tasks']?.details as { items?: { url: string; duration: number }[] } | undefined)?.items ?? [];
  if (tasks.length > 0)
    yield `longest tasks: ${tasks
      .slice(0, 6)
      .map((task) => `${basename(task.url) || '/'} ${Math.round(task.duration)} ms`)
      .join(', ')}`;
  const counted = Object.values(all).flatMap(({ id, auditRefs }) =>
    id === 'performance' ? [] : auditRefs.filter(({ weight }) => weight > 0),
  );
  for (const { id } of counted) {
    const audit = audits[id];
    if (audit?.score !== null && audit?.score !== undefined && audit.score < 1) yield `${id}: ${audit.title}`;
  }
}
