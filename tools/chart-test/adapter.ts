import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { parse } from 'yaml';

/**
 * Answers the autoscaler as prometheus-adapter would, with the query that deploy/monitoring/prometheus-adapter.yaml has for a metric of
 * pods: custom.metrics.k8s.io/v1beta2, one value for each pod that is selected.
 * usage: adapter.ts PORT PROMETHEUS_URL API_URL FOLDER_OF_CERTIFICATES
 */
type Rules = { rules: { custom: { name: { as: string }; metricsQuery: string }[] } };
type Answer = { data: { result: { metric: { pod: string }; value: [number, string] }[] } };
const [port, prometheus, api, keys] = process.argv.slice(2) as [string, string, string, string];
const file = (name: string) => readFileSync(join(keys, name));
const { custom } = (
  parse(readFileSync(join(import.meta.dirname, '../../deploy/monitoring/prometheus-adapter.yaml'), 'utf8')) as Rules
).rules;
const dispatcher = new Agent({ connect: { ca: file('ca.crt'), cert: file('admin.crt'), key: file('admin.key') } });
const group = 'custom.metrics.k8s.io';
const groupVersion = `${group}/v1beta2`;
const wanted = new RegExp(`^/apis/${groupVersion}/namespaces/([^/]+)/pods/\\*/([^/]+)$`);

createServer({ key: file('server.key'), cert: file('server.crt') }, async (asked, answer) => {
  const { pathname, searchParams } = new URL(asked.url ?? '/', 'https://adapter');
  const say = (status: number, body: object) =>
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const [, namespace, name] = wanted.exec(decodeURIComponent(pathname)) ?? [];
  try {
    if (pathname === `/apis/${groupVersion}`)
      say(200, { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources: custom.map(resource) });
    else if (namespace && name) say(200, await valuesOf(namespace, name, searchParams.get('labelSelector') ?? ''));
    else say(404, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 404 });
  } catch (error) {
    say(500, { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 500, message: String(error) });
  }
}).listen(Number(port), '127.0.0.1');

function resource({ name }: { name: { as: string } }): object {
  return { name: `pods/${name.as}`, singularName: '', namespaced: true, kind: 'MetricValueList', verbs: ['get'] };
}

async function valuesOf(namespace: string, name: string, selector: string): Promise<object> {
  const rule = custom.find(({ name: { as } }) => as === name);
  if (!rule) throw new Error(`No rule for ${name}`);
  const path = `${api}/api/v1/namespaces/${namespace}/pods?labelSelector=${encodeURIComponent(selector)}`;
  const pods = (await ask(path)) as { items: { metadata: { name: string } }[] };
  const names = pods.items.map(({ metadata }) => metadata.name).join('|');
  const query = rule.metricsQuery
    .replace('<<.Series>>', name)
    .replace('<<.LabelMatchers>>', `namespace="${namespace}",pod=~"${names}"`)
    .replace('<<.GroupBy>>', 'pod');
  const { data } = (await ask(`${prometheus}/api/v1/query?query=${encodeURIComponent(query)}`)) as Answer;
  const items = data.result.map(({ metric: { pod }, value: [at, value] }) => ({
    describedObject: { kind: 'Pod', apiVersion: '/v1', namespace, name: pod },
    metric: { name, selector: null },
    timestamp: new Date(at * 1000).toISOString(),
    value,
  }));
  return { kind: 'MetricValueList', apiVersion: groupVersion, metadata: {}, items };
}

async function ask(url: string): Promise<unknown> {
  const { statusCode, body } = await request(url, { dispatcher });
  if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}`);
  return body.json();
}
