import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { hasTool } from '../ci/has-tool.ts';
import { root } from '../launcher/paths.ts';

type Manifest = { kind: string; metadata: { name: string; labels?: Record<string, string> } };

const chart = join(root, 'helm/roost');
const helm = process.env.HELM ?? 'helm';
const bundled = ['postgres', 'mongo', 'redis', 'kafka'];

/** Whether Helm is here to render with. */
export const hasHelm = (): boolean => hasTool(helm, 'version', '--short');

/** The plain manifests of the chart, by their path below `k8s/`: the apps in `base`, the bundled engines in `engines`. */
export function renderManifests(): Map<string, string> {
  const all = (...args: string[]) => template(['-f', join(chart, 'values-plain.yaml'), ...args]);
  const engines = bundled.flatMap((name) => ['--set', `engines.${name}.bundled=true`]);
  const isEngine = ({ metadata }: Manifest) => bundled.includes(metadata.labels?.['app.kubernetes.io/name'] ?? '');
  return new Map([...folder('base', all()), ...folder('engines', all(...engines).filter(isEngine))]);
}

function template(args: string[]): Manifest[] {
  const text = execFileSync(helm, ['template', 'roost', chart, '--skip-tests', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
}

/** A file for each app or engine, one for what they share, and the list of them for kustomize. */
function folder(name: string, manifests: Manifest[]): [string, string][] {
  const groups = Map.groupBy(manifests, ({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] ?? 'shared');
  const files = [...groups].map(([group, members]): [string, string] => [
    `${name}/${group}.yaml`,
    members.map((manifest) => stringify(manifest, { lineWidth: 140 })).join('---\n'),
  ]);
  const resources = files.map(([path]) => path.slice(name.length + 1)).sort();
  const list = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources };
  return [...files, [`${name}/kustomization.yaml`, stringify(list)]];
}
