import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** What the first page cannot do without, and releases of ours seldom change. */
const packages =
  /node_modules\/(react|react-dom|scheduler|react-router|@reduxjs\/toolkit|redux|redux-thunk|reselect|immer|react-redux|use-sync-external-store|i18next|react-i18next|axios|clsx|@radix-ui\/react-slot|@radix-ui\/react-compose-refs)\//;
const ours = /\/apps\/web\/src\//;

/**
 * Puts what the entry needs, and the first page is part of it, in two files, of packages and of ours: few files compress better, and
 * none is asked for by another. Fails the build when they weigh more than `kilobytes` (of 1000 bytes, gzipped) with their styles and
 * what else they import. Fonts and pictures come later and are not counted.
 */
export function firstLoad(kilobytes: number): { plugin: Plugin; groups: Rolldown.CodeSplittingGroup[] } {
  const needed = new Set<string>();
  const plugin: Plugin = {
    name: 'roost-first-load',
    apply: 'build',
    buildEnd(error) {
      if (error) return;
      const visit = (id: string): void => {
        if (needed.has(id) || !ours.test(id)) return;
        needed.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(visit);
      };
      for (const id of this.getModuleIds()) if (id.endsWith('/src/main.tsx')) visit(id);
    },
    // The page is painted by its styles alone: they come before the scripts.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
    },
    async writeBundle({ dir = '' }, bundle) {
      const html = await readFile(join(dir, 'index.html'), 'utf8');
      const sizes = await Promise.all([...filesOf(html, bundle)].map((name) => sizeOf(dir, name)));
      const sum = sizes.reduce((total, { size }) => total + size, 0) / 1000;
      const text = `first load: ${sum.toFixed(1)} KB gzipped of at most ${kilobytes}`;
      const files = sizes.toSorted((a, b) => b.size - a.size).map(({ name, size }) => `${(size / 1000).toFixed(1)} ${name}`);
      if (sum > kilobytes) this.error(`${text}\n${files.join('\n')}`);
      console.log(`${text} (${files.join(', ')})`);
    },
  };
  const groups = [
    { name: 'packages', test: packages, priority: 2 },
    { name: 'first', test: (id: string) => needed.has(id), priority: 1 },
  ];
  return { plugin, groups };
}

/** The scripts and styles that the page names, to run or to load ahead, and all that they import. */
function filesOf(html: string, bundle: Bundle): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const file = bundle[name];
    if (file?.type === 'chunk') file.imports.forEach(visit);
  };
  for (const [, name = ''] of html.matchAll(/"\/(assets\/[^"]+\.(?:js|css|woff2))"/g)) visit(name);
  if (files.size === 0) throw new Error('index.html names no scripts');
  return files;
}

async function sizeOf(dir: string, name: string): Promise<{ name: string; size: number }> {
  return { name, size: gzipSync(await readFile(join(dir, name)), { level: 9 }).length };
}
