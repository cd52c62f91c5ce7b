import { Problem } from '#platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Transform } from 'node:stream';

/** Bodies of these routes are streams, cut off with 413 where they outgrow the route's limit. */
export function streamBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (request, payload, done) => {
    done(null, cappedBody(request, payload, request.routeOptions.bodyLimit as number));
  });
}

/**
 * The body as it comes, through a stream of our own: undici destroys a body that a service did not want to the end, and with the
 * caller's own stream the connection would go before the answer. What nobody reads is let run off, for as long as a request may take:
 * most clients send all of it before they look for an answer, also to a length that was too large from the first.
 */
function cappedBody(request: FastifyRequest, payload: NodeJS.ReadableStream, limit: number): Transform {
  let bytes = 0;
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
  payload.pipe(body);
  request.raw.once('close', () => {
    if (!request.raw.complete) body.destroy(new Problem('malformed_body', 'The body broke off.'));
  });
  body.once('close', () => payload.unpipe(body).resume());
  body.on('error', () => undefined); // told by the exchange, which may not be listening yet or any more
  return body;
}

const tooLarge = (limit: number) =>
  new Problem('payload_too_large', `A body may have ${(limit / 1024 / 1024).toFixed(1)} MB here.`);
