import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '#platform';
import { Exchange } from './exchange.ts';
import { defaults, type Route, type ServiceName } from './routes.ts';
import { streamBodies } from './streamed-body.ts';
import { Upstream } from './upstream.ts';

export type ProxyOptions = {
  routes: readonly Route[];
  services: Record<ServiceName, string>;
  prefixes?: readonly string[];
  /** Answers have no end: none is cut off by a deadline or kept from the others' connections, and a shutdown ends them. */
  endless?: boolean;
};

const versions = ['/api', '/api/v1'];
const MAX_URL = 8192;
/** Endless answers at once; each has a connection of its own on both sides. */
const STREAMS = 10_000;
/** Segments and escapes with which a path could mean another to a service than to the route table. */
const ambiguous = /(^|\/)\.{1,2}(\/|$)|\/\/|\\|%2e|%2f|%5c|%00/i;

/** Registers the route table; bodies pass as the bytes they are. */
export function proxy(fastify: FastifyInstance, { routes, services, prefixes = versions, endless = false }: ProxyOptions): void {
  const upstreams = new Map(
    Object.entries(services).map(
      ([name, url]) => [name, new Upstream(name as ServiceName, url, endless ? STREAMS : undefined)] as const,
    ),
  );
  const open = endless ? new Set<Exchange>() : undefined;
  fastify.addHook('preClose', (done) => {
    open?.forEach((exchange) => exchange.end());
    done();
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.addHook('onClose', async () => {
    await Promise.all([...upstreams.values()].map((upstream) => upstream.pool.close()));
  });
  const add = (instance: FastifyInstance, streamed: boolean) => {
    for (const route of routes)
      if (Boolean(route.streamed) === streamed)
        register(instance, route, prefixes, upstreams.get(route.service) as Upstream, open);
  };
  add(fastify, false);
  fastify.register(async (streaming) => {
    streamBodies(streaming);
    add(streaming, true);
  });
}

function register(
  fastify: FastifyInstance,
  route: Route,
  prefixes: readonly string[],
  upstream: Upstream,
  open?: Set<Exchange>,
): void {
  const { path, exact, methods, timeoutMs, bodyLimit } = { ...defaults, ...route };
  const paths = prefixes.flatMap((prefix) => (exact ? [prefix + path] : [prefix + path, `${prefix}${path}/*`]));
  for (const url of paths)
    for (const method of methods) {
      if (fastify.hasRoute({ method, url })) continue; // an earlier row has it
      fastify.route({
        method,
        url,
        bodyLimit,
        exposeHeadRoute: false,
        config: { endless: open !== undefined },
        handler: (request, reply) => new Exchange(request, reply, { upstream, path: pathOf(request), timeoutMs, open }).start(),
      });
    }
}

/** The service's path: version 1 is what services speak, so its name is left out. @throws Problem for a path with two readings. */
function pathOf(request: FastifyRequest): string {
  const url = request.raw.url as string;
  const end = url.indexOf('?');
  if (url.length > MAX_URL) throw new Problem('malformed_request', `A URL may have ${MAX_URL} characters.`);
  if (ambiguous.test(end < 0 ? url : url.slice(0, end)))
    throw new Problem('malformed_request', 'The path has segments or escapes that could mean another path.');
  return url.startsWith('/api/v1/') ? `/api/${url.slice('/api/v1/'.length)}` : url;
}
