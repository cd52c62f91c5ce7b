import { type DynamicModule, type LogLevel, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptCorrelation, withCorrelation } from './correlation.ts';
import { parseJsonBodies } from './json-body.ts';
import { JsonLogger } from './logger.ts';
import { measure, showMetrics, showMetricsApart } from './metrics.ts';
import { serveOpenApi } from './openapi.ts';
import { answerProblem, ProblemFilter } from './problem.filter.ts';
import { startTracing } from './tracing/start-tracing.ts';
import { traceRequests } from './tracing/tracing.ts';
import { answerUnreadable } from './unreadable-request.ts';
import { validationPipe } from './validation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    correlationId: string;
  }
}

export type ServeOptions = {
  name: string;
  module: Type | DynamicModule;
  env: { HOST: string; PORT: number; TRUSTED_PROXY_HOPS: number; METRICS_PORT?: number | undefined };
  /** False for the gateway, which serves all services' documents as one in this place. */
  openApi?: false;
  /** Whether the world reaches its port: metrics are then shown at METRICS_PORT or nowhere. */
  isPublic?: true;
  /** Consumers, as a Nest microservice beside HTTP; they start before the port opens. */
  consumers?: CustomTransportStrategy;
  /** Last additions to the server, before it listens. */
  configure?: (app: NestFastifyApplication) => Promise<void> | void;
  /** Done instead of serving when the process was started with the argument `migrate`. */
  migrate?: (app: NestFastifyApplication) => Promise<void>;
};

/** Makes a module a service: validation, problem+json, metrics, OpenAPI, consumers, and a shutdown that drains. */
export async function serve(options: ServeOptions): Promise<void> {
  const { name, env } = options;
  if (process.argv[2] === 'migrate') {
    await options.migrate?.(await create(options, ['error', 'fatal']));
    process.exit(0);
  }
  const logger = new JsonLogger(name);
  const flushTraces = await startTracing(name);
  const app = await createApp(options, logger);
  app.getHttpAdapter().getInstance().addHook('onClose', flushTraces);
  app.enableShutdownHooks([], { useProcessExit: true });
  if (options.consumers) {
    app.connectMicroservice({ strategy: options.consumers }, { inheritAppConfig: false });
    await app.startAllMicroservices();
  }
  await app.listen({ host: env.HOST, port: env.PORT, backlog: 4096 });
  logger.log(`${name} listens on ${await app.getUrl()}`);
}

/** The HTTP side of a service, not yet listening: what a test starts inside its own process. */
export async function createApp(options: ServeOptions, logger: Logger): Promise<NestFastifyApplication> {
  const app = await create(options, logger);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter());
  if (options.openApi !== false) serveOpenApi(app, options.name);
  await options.configure?.(app);
  return app;
}

type Logger = JsonLogger | LogLevel[];

function create({ name, module, env, isPublic }: ServeOptions, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = createAdapter(env.TRUSTED_PROXY_HOPS);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  measure(fastify, name);
  if (env.METRICS_PORT !== undefined) showMetricsApart(fastify, { host: env.HOST, port: env.METRICS_PORT });
  else if (!isPublic) showMetrics(fastify);
  return NestFactory.create<NestFastifyApplication>(module, adapter, { logger, bodyParser: false });
}

function createAdapter(trustedHops: number): FastifyAdapter {
  const adapter = new FastifyAdapter({
    trustProxy: (_address: string, hop: number) => hop < trustedHops,
    genReqId: () => '',
    // A picture of 10 MB may come over a slow line; headers and what is small never take so long. Node looks every 30 s unless told.
    requestTimeout: 40_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000 },
    keepAliveTimeout: 72_000,
    clientErrorHandler: answerUnreadable,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => answerProblem(error, request, reply),
  });
  const fastify = adapter.getInstance();
  fastify.decorateRequest('correlationId', '');
  traceRequests(fastify as never);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.correlationId = acceptCorrelation(request.headers['x-correlation-id']);
    reply.header('x-correlation-id', request.correlationId);
    withCorrelation(request.correlationId, done);
  });
  closeConnectionsOnceIdle(fastify as never);
  parseJsonBodies(fastify as never);
  return adapter;
}

/**
 * From the beginning of a shutdown each connection is closed once its answer is out. Node closes only those idle at the first
 * moment: one that was busy then and is kept alive by its client held the process for the whole 72 s of keep-alive (seen).
 */
function closeConnectionsOnceIdle(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    const timer = setInterval(() => fastify.server.closeIdleConnections(), 100);
    fastify.server.once('close', () => clearInterval(timer));
    done();
  });
}
