import type { Logger } from '@nestjs/common';

type Paths = Record<string, Record<string, { tags?: string[] }>>;
type Document = { paths?: Paths; components?: Record<string, Record<string, unknown>> };

const KEPT_MS = 10_000;
const FETCH_MS = 1500;

/** The services' OpenAPI documents as one: their public paths, each under its service's tag. A service that is down is left out and named. */
export function mergedOpenApi(services: Record<string, string>, logger: Logger): () => Promise<string> {
  let kept: { text: Promise<string>; until: number } | undefined;
  return () => {
    if (!kept || Date.now() >= kept.until) kept = { text: merge(services, logger), until: Date.now() + KEPT_MS };
    return kept.text;
  };
}

async function merge(services: Record<string, string>, logger: Logger): Promise<string> {
  const unavailable: string[] = [];
  const paths: Paths = {};
  const components: Record<string, Record<string, unknown>> = {};
  const fetched = await Promise.allSettled(Object.entries(services).map(([, url]) => fetchDocument(url)));
  Object.keys(services).forEach((name, i) => {
    const result = fetched[i];
    if (result?.status !== 'fulfilled') {
      logger.warn(`No OpenAPI document from ${name}: ${String(result?.reason)}`);
      unavailable.push(name);
      return;
    }
    Object.assign(paths, publicPaths(result.value.paths ?? {}, name));
    for (const [kind, entries] of Object.entries(result.value.components ?? {}))
      components[kind] = { ...components[kind], ...entries };
  });
  return JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'Roost', version: '1', description: 'No night sold twice, no charge without a booking.' },
    servers: [{ url: '/' }],
    tags: Object.keys(services).map((name) => ({ name })),
    paths,
    components,
    ...(unavailable.length ? { 'x-unavailable': unavailable } : {}),
  });
}

async function fetchDocument(url: string): Promise<Document> {
  const response = await fetch(new URL('/openapi.json', url), { signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return (await response.json()) as Document;
}

function publicPaths(paths: Paths, service: string): Paths {
  const open = Object.entries(paths).filter(([path]) => path.startsWith('/api/'));
  return Object.fromEntries(
    open.map(([path, operations]) => [
      path,
      Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, { ...operation, tags: [service] }])),
    ]),
  );
}
