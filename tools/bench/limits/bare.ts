import fastify, { type FastifyInstance } from 'fastify';

/**
 * The limit of this machine for a kind of request: Fastify, `serve`'s one route, and nothing else. What it works on comes from the
 * environment: `PORT` and what the route needs.
 */
export async function bare(serve: (server: FastifyInstance) => void | Promise<void>): Promise<void> {
  const server = fastify();
  server.get('/health/ready', async () => ({ status: 'ok' }));
  await serve(server);
  await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT), backlog: 4096 });
}
