import type { FastifyInstance } from 'fastify';
import { createServer } from 'node:http';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

const seconds = new Histogram({
  name: 'roost_http_request_seconds',
  help: 'Time from request to the end of the answer, by route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

/** Measures the process and every request. */
export function measure(fastify: FastifyInstance, app: string): void {
  register.setDefaultLabels({ app });
  collectDefaultMetrics();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

/** Serves all of the process's metrics at `/metrics` for Prometheus. */
export function showMetrics(fastify: FastifyInstance): void {
  fastify.get('/metrics', async (_request, reply) =>
    reply.header('content-type', register.contentType).send(await register.metrics()),
  );
}

/**
 * Serves them at a port of their own, which no balancer and no scraper's connection shares with requests; until the very end of a
 * shutdown, so that the drain is seen too.
 */
export function showMetricsApart(fastify: FastifyInstance, { host, port }: { host: string; port: number }): void {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    register.metrics().then(
      (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  fastify.addHook('onReady', () => new Promise<void>((ready, refuse) => server.once('error', refuse).listen(port, host, ready)));
  fastify.addHook('onClose', async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
}
