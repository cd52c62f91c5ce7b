import type { House } from './bring-up.ts';
import { logDir } from './paths.ts';
import { table } from './table.ts';

/** What runs where, and how to get in. */
export function summary({ apps, engines, accounts }: House, seconds: number): string {
  const home = gatewayUrl(apps);
  const rows = [
    ['', 'url', 'pid'],
    ...apps.map(({ name, url, pid }) => [name, url, String(pid)]),
    ...engines.map(({ title, url, pid }) => [title, url, pid ? String(pid) : 'not ours']),
  ];
  const people = accounts.map(({ role, email, password }) => `  ${role.padEnd(10)}${email}  ${password}`);
  return [
    '',
    table(rows),
    '',
    `  API       ${home}/api`,
    `  Docs      ${home}/docs`,
    ...people,
    `  Logs      ${logDir}`,
    '',
    `Roost is ready after ${seconds.toFixed(1)} s. Ctrl-C stops it.`,
  ].join('\n');
}

function gatewayUrl(apps: House['apps']): string {
  const { port } = new URL(apps.find(({ name }) => name === 'gateway')?.url ?? 'http://localhost');
  return `http://localhost:${port}`;
}
