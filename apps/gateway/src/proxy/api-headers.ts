import type { FastifyInstance } from 'fastify';

/**
 * Security headers of everything that is not a page, as name and value in turn. Constants: helmet builds its middleware anew for
 * each request, which pages can afford and the proxy cannot.
 */
export const apiHeaders: string[] = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
].flat();

/** Gives them to answers that Fastify sends itself (problems, health, keys); a page has had helmet's by then. */
export function secureAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    for (let i = 0; i < apiHeaders.length; i += 2) {
      const name = apiHeaders[i] as string;
      if (!reply.raw.hasHeader(name)) reply.header(name, apiHeaders[i + 1]);
    }
    done(null, payload);
  });
}
