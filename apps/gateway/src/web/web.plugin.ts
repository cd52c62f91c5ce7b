import fastifyStatic from '@fastify/static';
import { Problem } from '#platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from './page-policy.ts';

export type WebOptions = {
  /** The folder with the built pages. */
  dir: string;
  /** Where the map gets its tiles, as `https://…/{z}/{x}/{y}.png`; without it the map is drawn from shapes that ship. */
  tiles?: { url: string; attribution: string } | undefined;
};

const YEAR_S = 31_536_000;
/** Not pages, whatever the browser hopes for. */
const reserved = /^\/(api|docs|media|internal|health|metrics|\.well-known)(\/|$)/i;

/**
 * The pages. Files come compressed as they were built; those with a hash in their name are kept by browsers for good, all others are
 * asked for again each time. The root, and any other address of which HTML is wanted, gets `index.html`, where the router of the
 * pages takes over.
 */
export async function web(fastify: FastifyInstance, { dir, tiles }: WebOptions): Promise<void> {
  const policy = pagePolicy(tiles?.url);
  await fastify.register(fastifyStatic, {
    root: dir,
    preCompressed: true,
    wildcard: false,
    index: false,
    serve: false,
    cacheControl: false,
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.raw.headersSent) for (const [name, value] of policy) reply.header(name, value);
    done(null, payload);
  });
  fastify.get('/config.json', (_request, reply) => reply.header('cache-control', 'no-cache').send({ tiles: tiles ?? null }));
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] as string;
    if (path.startsWith('/assets/')) return send(reply, path, `public, max-age=${YEAR_S}, immutable`);
    if (/^\/[a-z0-9-]+\.(svg|txt|webmanifest)$/.test(path)) return send(reply, path, 'no-cache');
    if (reserved.test(path) || (path !== '/' && !wantsHtml(request))) throw notFound(request);
    return send(reply, '/index.html', 'no-cache');
  });
}

function send(reply: FastifyReply, path: string, cacheControl: string): FastifyReply {
  return reply.header('cache-control', cacheControl).header('vary', 'accept-encoding').sendFile(path);
}

const wantsHtml = ({ headers }: FastifyRequest) => headers.accept?.includes('text/html') ?? false;
const notFound = ({ method, url }: FastifyRequest) =>
  new Problem('not_found', `There is nothing at ${method} ${url.split('?', 1)[0]}.`);
