import type { FastifyInstance } from 'fastify';

/** Tells proxies on the way to pass server-sent events on as they come. */
export function passEventsOn(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream'))
      reply.header('cache-control', 'no-cache, no-transform').header('x-accel-buffering', 'no');
    done(null, payload);
  });
}
