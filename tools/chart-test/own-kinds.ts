import { text } from 'node:stream/consumers';
import { parseAllDocuments } from 'yaml';

/** Leaves of the manifests on stdin those that a plain API server knows, and of these not the kinds that are named. */
const left = new Set(process.argv.slice(2));
const foreign = /^(gateway\.networking\.k8s\.io|monitoring\.coreos\.com|keda\.sh|external-secrets\.io)\//;
const documents = parseAllDocuments(await text(process.stdin));
for (const document of documents) {
  const { apiVersion = '', kind = '' } = (document.toJS() ?? {}) as { apiVersion?: string; kind?: string };
  if (kind && !foreign.test(apiVersion) && !left.has(kind)) console.log(`---\n${String(document)}`);
}
