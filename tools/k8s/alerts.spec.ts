import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasTool } from '../ci/has-tool.ts';
import { root } from '../launcher/paths.ts';

type Rules = { groups: { rules: { alert?: string; record?: string; expr: string }[] }[] };
const folder = join(root, 'helm/roost/alerts');
const rules = (parse(readFileSync(join(folder, 'rules.yaml'), 'utf8')) as Rules).groups.flatMap((group) => group.rules);
const tests = readFileSync(join(folder, 'rules.test.yaml'), 'utf8');
const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8');
const dashboard = readFileSync(join(root, 'helm/roost/dashboards/roost.json'), 'utf8');

describe('alerts', () => {
  it.each(rules.flatMap(({ alert }) => alert ?? []))('%s has a test and an entry in the runbook', (alert) => {
    expect(tests).toContain(`alertname: ${alert}`);
    expect(runbook).toMatch(new RegExp(`^## .*${alert}`, 'm'));
  });

  it('ask, like the dashboard, for metrics that our code has', () => {
    const source = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const asked = new Set((rules.map(({ expr }) => expr).join('\n') + dashboard).match(/\broost_[a-z_]+/g));
    expect(asked.size).toBeGreaterThan(8);
    for (const metric of asked) expect(source).toContain(`'${metric.replace(/_(bucket|sum|count)$/, '')}'`);
  });

  it.skipIf(!hasTool('promtool', '--version'))(
    'go off when they should and only then (promtool; skipped where there is none)',
    () => {
      execFileSync('promtool', ['test', 'rules', 'rules.test.yaml'], { cwd: folder, stdio: 'pipe' });
    },
  );
});
