import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './launcher/paths.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const apps = globSync('apps/*/src/*.env.ts', { cwd: root });
const shared = [
  'libs/platform/src/config.ts',
  'libs/identity/src/identity.module.ts',
  'libs/identity/src/accounts/accounts.options.ts',
];

describe('the settings of an app', () => {
  const table = read('CONTRIBUTING.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));

  it.each([...apps, ...shared])('in %s are all in the table of CONTRIBUTING.md', (path) => {
    const variables = [...read(path).matchAll(/\b([A-Z][A-Z0-9_]+): (?:z|url|redisUrls)\b/g)].map((found) => found[1] as string);
    expect(variables.filter((name) => !table.some((row) => row.includes(`\`${name}\``)))).toEqual([]);
    if (shared.includes(path)) expect(variables.length).toBeGreaterThan(0);
  });

  it('are told of the apps that have them', () => {
    const users = new Map<string, Set<string>>();
    for (const path of apps)
      for (const [, name = ''] of read(path).matchAll(/\b([A-Z][A-Z0-9_]+(?:_URL|_KEY_FILE)): /g))
        users.set(name, (users.get(name) ?? new Set()).add(path.split('/')[1] as string));
    const forgotten = [...users].flatMap(([name, apps]) => {
      const row = table.find((line) => line.includes(`\`${name}\``)) ?? '';
      return [...apps].filter((app) => !new RegExp(`\\b${app}\\b`).test(row)).map((app) => `${name}: ${app}`);
    });
    expect(forgotten).toEqual([]);
  });
});
