import cors from '@fastify/cors';
import { readJwks } from '#identity';
import { answerProblem, serve } from '#platform';
import type { FastifyInstance } from 'fastify';
import { docs } from './docs/docs.plugin.ts';
import { readGatewayEnv } from './gateway.env.ts';
import { GatewayModule } from './gateway.module.ts';
import { callerOf } from './limits/caller.ts';
import { limitRequests } from './limits/limits.hook.ts';
import { connectRedis } from './limits/redis.ts';
import { RequestLimit } from './limits/request-limit.ts';
import { secureAnswers } from './proxy/api-headers.ts';
import { proxy } from './proxy/proxy.plugin.ts';
import { routes } from './proxy/routes.ts';

const env = readGatewayEnv();
const services = {
  traveler: env.TRAVELER_URL,
  owner: env.OWNER_URL,
  property: env.PROPERTY_URL,
  booking: env.BOOKING_URL,
};

const exposedHeaders = ['etag', 'x-correlation-id', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];

await serve({
  name: 'gateway',
  module: GatewayModule.forRoot(env),
  env,
  openApi: false,
  configure: async (app) => {
    const { jwks, keys } = readJwks(env.JWKS_FILE);
    const redis = connectRedis(env.REDIS_URL);
    const limit = new RequestLimit(redis, env.RATE_LIMIT_PER_MINUTE);
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    secureAnswers(fastify);
    if (env.CORS_ORIGINS.length) await fastify.register(cors, { origin: env.CORS_ORIGINS, credentials: true, exposedHeaders });
    await fastify.register(async (pages) => {
      pages.setErrorHandler(answerProblem);
      await docs(pages, { services, jwks });
    });
    await fastify.register(async (api) => {
      api.setErrorHandler(answerProblem);
      api.addHook('onRequest', limitRequests(limit, callerOf(keys)));
      proxy(api, { routes, services });
    });
    fastify.addHook('onClose', () => {
      limit.close();
      redis.disconnect();
    });
  },
});
