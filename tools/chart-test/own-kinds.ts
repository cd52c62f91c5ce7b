import { text } from 'node:stream/consumers';
import { parseAllDocuments } from 'yaml';

/** Leaves of the manifests on stdin those of Kubernetes itself and of the API groups that are named; what is left out is told on stderr. */
const known = new Set(process.argv.slice(2));
const foreign = /^(gateway\.networking\.k8s\.io|monitoring\.coreos\.com|keda\.sh|external-secrets\.io)\//;
const left = new Set<string>();
for (const document of parseAllDocuments(await text(process.stdin))) {
  const { apiVersion = '', kind = '' } = (document.toJS() ?? {}) as { apiVersion?: string; kind?: string };
  const group = foreign.exec(apiVersion)?.[1];
  if (group && !known.has(group)) left.add(kind);
  else if (kind && kind !== 'Namespace') console.log(`---\n${String(document)}`);
}
if (left.size > 0) console.error(`left out: ${[...left].join(', ')}`);
