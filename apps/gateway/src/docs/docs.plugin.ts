import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import { asyncApi } from '#contracts';
import type { Jwk } from '#identity';
import type { FastifyInstance } from 'fastify';
import swaggerUi from 'swagger-ui-dist/absolute-path.js';
import { eventsPage } from './events-page.ts';
import { mergedOpenApi } from './merged-openapi.ts';

export type DocsOptions = { services: Record<string, string>; jwks: Jwk[] };

const json = 'application/json; charset=utf-8';
const initializer = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    persistAuthorization: true,
    presets: [SwaggerUIBundle.presets.apis],
  });
};
`;

/** What is to be read beside the API: `/docs` with Swagger UI served from here, `/openapi.json`, and the public keys. */
export async function docs(fastify: FastifyInstance, { services, jwks }: DocsOptions): Promise<void> {
  // Loopback is reached without TLS, so a page must not upgrade what it loads.
  await fastify.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  await fastify.register(fastifyStatic, {
    root: swaggerUi(),
    prefix: '/docs/',
    index: false,
    allowedPath: (path) => !path.endsWith('.map'),
  });
  fastify.get('/docs', (request, reply) =>
    // The page names its files relative to itself.
    request.url.startsWith('/docs/') ? reply.sendFile('index.html') : reply.redirect('/docs/'),
  );
  fastify.get('/docs/swagger-initializer.js', (_request, reply) => reply.type('text/javascript').send(initializer));

  const asyncDocument = JSON.stringify(asyncApi());
  fastify.get('/asyncapi.json', (_request, reply) => reply.type(json).send(asyncDocument));
  const eventsHtml = eventsPage();
  fastify.get('/docs/events', (_request, reply) => reply.type('text/html; charset=utf-8').send(eventsHtml));

  const openApi = mergedOpenApi(services, new Logger('docs'));
  fastify.get('/openapi.json', async (_request, reply) => reply.type(json).send(await openApi()));

  const keys = JSON.stringify({ keys: jwks.filter((jwk) => jwk.roost_issuer !== 'roost-services').map(publicPart) });
  fastify.get('/.well-known/jwks.json', (_request, reply) =>
    reply.type(json).header('cache-control', 'public, max-age=300').send(keys),
  );
}

/** A key as the world needs it: which issuer it belongs to is said in the services' own file only. */
function publicPart({ kty, kid, n, e }: Jwk) {
  return { kty, kid, n, e, alg: 'RS256', use: 'sig' };
}
