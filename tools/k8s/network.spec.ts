import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../launcher/paths.ts';

type Labels = Record<string, string>;
type Selector = { matchLabels?: Labels };
type Peer = { podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: object };
type Rule = { from?: Peer[]; to?: Peer[]; ports?: { port: string | number }[] };
type Policy = { kind: string; spec: { podSelector: Selector; policyTypes: string[]; ingress?: Rule[]; egress?: Rule[] } };
type Block = { calls?: string[]; stores?: string[] };

const folder = join(root, 'k8s/base');
const policies = readdirSync(folder)
  .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => document.toJS() as Policy))
  .filter(({ kind }) => kind === 'NetworkPolicy');
const { apps } = parse(readFileSync(join(root, 'helm/roost/values.yaml'), 'utf8')) as { apps: Record<string, Block> };
const podOf = (name: string): Labels => ({ 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': 'roost' });

/** Whether a network plugin would let a pod reach another at a port: both sides must allow it. */
function reaches(from: Labels, to: Labels, port: string): boolean {
  return allows('Egress', from, to, port) && allows('Ingress', to, from, port);
}

function allows(side: 'Ingress' | 'Egress', pod: Labels, other: Labels, port: string): boolean {
  const binding = policies.filter(({ spec }) => spec.policyTypes.includes(side) && selects(spec.podSelector, pod));
  const rules = binding.flatMap(({ spec }) => (side === 'Ingress' ? spec.ingress : spec.egress) ?? []);
  return (
    binding.length === 0 ||
    rules.some((rule) => (rule.ports ?? [{ port }]).some((its) => its.port === port) && admits(rule, other))
  );
}

function admits(rule: Rule, other: Labels): boolean {
  // An address block never means a pod, and a namespace named by its labels is another one.
  const here = ({ ipBlock, namespaceSelector, podSelector }: Peer) =>
    !ipBlock && !namespaceSelector?.matchLabels && (!podSelector || selects(podSelector, other));
  return (rule.from ?? rule.to ?? []).some(here);
}

function selects({ matchLabels = {} }: Selector, pod: Labels): boolean {
  return Object.entries(matchLabels).every(([label, value]) => pod[label] === value);
}

describe('network policies', () => {
  it.each(Object.keys(apps))('let %s reach those it calls, and no others', (app) => {
    const reached = Object.keys(apps).filter((other) => other !== app && reaches(podOf(app), podOf(other), 'http'));
    expect(reached).toEqual(Object.keys(apps).filter((other) => apps[app]?.calls?.includes(other)));
  });

  it('let the world in at the gateway and the pages alone, and nobody at the metrics of others', () => {
    const stranger = { app: 'stranger' };
    expect(Object.keys(apps).filter((app) => allows('Ingress', podOf(app), stranger, 'http'))).toEqual(['gateway', 'web']);
    expect(Object.keys(apps).filter((app) => allows('Ingress', podOf(app), stranger, 'metrics'))).toEqual([]);
  });

  it('let nothing in where no allowance is written', () => {
    expect(allows('Ingress', podOf('something-new'), podOf('gateway'), 'http')).toBe(false);
    expect(allows('Egress', podOf('something-new'), podOf('gateway'), 'http')).toBe(false);
  });
});
