import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../launcher/paths.ts';
import { hasTool } from './has-tool.ts';

const helm = process.env.HELM ?? 'helm';
const ok = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: root, stdio: 'pipe' });

describe('what others read (each skipped where its tool is not here)', () => {
  it.skipIf(!hasTool(helm, 'version'))(
    'the chart is clean to helm lint, whatever the values',
    () => {
      const files = globSync(['helm/roost/values*.yaml', 'deploy/environments/*/values.yaml'], { cwd: root });
      expect(files.length).toBeGreaterThan(5);
      ok(helm, 'lint', '--strict', '--quiet', 'helm/roost');
      for (const file of files) ok(helm, 'lint', '--strict', '--quiet', 'helm/roost', '-f', file);
    },
    30_000,
  );

  it.skipIf(!hasTool('kubectl', 'kustomize', '--help'))(
    'every overlay builds',
    () => {
      for (const overlay of globSync('k8s/overlays/*', { cwd: root })) ok('kubectl', 'kustomize', overlay);
    },
    30_000,
  );

  it.skipIf(!hasTool('docker', 'compose', 'version'))(
    'docker compose takes its file',
    () => void ok('docker', 'compose', 'config', '--quiet'),
    30_000,
  );
  it.skipIf(!hasTool('actionlint', '-version'))('the workflows are clean to actionlint', () => void ok('actionlint'), 30_000);
});
