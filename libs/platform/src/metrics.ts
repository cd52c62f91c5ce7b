import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

const seconds = new Histogram({
  name: 'roost_http_request_seconds',
  help: 'Time from request to the end of the answer, by route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** Measures every request and serves all of the process's metrics at `/metrics` for Prometheus. */
export function exposeMetrics(fastify: FastifyInstance, app: string): void {
  register.setDefaultLabels({ app });
  collectDefaultMetrics();
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'unknown', config } = request.routeOptions;
    if ((config as { endless?: boolean }).endless) return done(); // how long people stay is no latency
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  fastify.get('/metrics', async (_request, reply) =>
    reply.header('content-type', register.contentType).send(await register.metrics()),
  );
}
