import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readJwks } from '#identity';
import { answerProblem, connectRedis, type ServeOptions } from '#platform';
import type { FastifyInstance } from 'fastify';
import { docs } from './docs/docs.plugin.ts';
import type { GatewayEnv } from './gateway.env.ts';
import { GatewayModule } from './gateway.module.ts';
import { callerOf } from './limits/caller.ts';
import { limitRequests } from './limits/limits.hook.ts';
import { RequestLimit } from './limits/request-limit.ts';
import { secureAnswers } from './proxy/api-headers.ts';
import { proxy } from './proxy/proxy.plugin.ts';
import { allMethods, mediaRoutes, routes, streamRoutes } from './proxy/routes.ts';
import { web } from './web/web.plugin.ts';

const exposedHeaders = ['etag', 'x-correlation-id', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

/** The gateway: pages and documents, and in front of the services its limits and its proxy. */
export function gateway(env: GatewayEnv): ServeOptions {
  return {
    name: 'gateway',
    module: GatewayModule.forRoot(env),
    env,
    isPublic: true,
    openApi: false,
    configure: (app) => configure(app, env),
  };
}

async function configure(app: NestFastifyApplication, env: GatewayEnv): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const { jwks, keys } = readJwks(env.JWKS_FILE);
  const { TRAVELER_URL: traveler, OWNER_URL: owner, PROPERTY_URL: property, BOOKING_URL: booking } = env;
  const { NOTIFICATION_URL: notification, LIVE_URL: live, EVENT_LOG_URL } = env;
  const services = { traveler, owner, property, booking, notification, live, 'event-log': EVENT_LOG_URL, ai: env.AI_URL };
  const redis = connectRedis(env.REDIS_URL, 'requests are counted by this gateway alone');
  const limit = new RequestLimit(redis, env.RATE_LIMIT_PER_MINUTE);
  fastify.addHook('onClose', () => {
    limit.close();
    redis.disconnect();
  });
  secureAnswers(fastify);
  if (env.CORS_ORIGINS.length)
    await fastify.register(cors, { origin: env.CORS_ORIGINS, credentials: true, methods: [...allMethods], exposedHeaders });
  // Errors of plugins do not reach Nest's filter.
  await fastify.register(async (pages) => {
    pages.setErrorHandler(answerProblem);
    await docs(pages, { services, jwks });
  });
  await fastify.register(async (pages) => {
    pages.setErrorHandler(answerProblem);
    const { WEB_DIR: dir, MAP_TILES_URL: url, MAP_TILES_ATTRIBUTION: attribution } = env;
    if (dir) await web(pages, { dir, tiles: url ? { url, attribution } : undefined });
    else pages.get('/', (_request, reply) => reply.redirect('/docs/'));
  });
  // A page has dozens of pictures, so they are not counted; with connections of their own they cannot crowd out requests either.
  await fastify.register(async (media) => {
    media.setErrorHandler(answerProblem);
    proxy(media, { routes: mediaRoutes, services, prefixes: [''] });
  });
  await fastify.register(async (api) => {
    api.setErrorHandler(answerProblem);
    api.addHook('onRequest', limitRequests(limit, callerOf(keys)));
    proxy(api, { routes, services });
    await api.register(async (streams) => proxy(streams, { routes: streamRoutes, services, endless: true }));
  });
}
