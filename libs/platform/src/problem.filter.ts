import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptCorrelation } from './correlation.ts';
import { Problem } from './problem.ts';

const logger = new Logger('http');

/** Every error leaves as problem+json; what was not meant to be said is logged and answered as a bare 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Sends any error as problem+json. Used by the filter and by Fastify's own error and not-found handlers. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error, request);
  // A URL the router cannot read is refused before any hook has run.
  const correlation = request.correlationId || acceptCorrelation(request.headers['x-correlation-id']);
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('content-type', 'application/problem+json')
    .header('x-correlation-id', correlation)
    .send(JSON.stringify(problem.toBody(correlation)));
}

function toProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (status === 404) return new Problem('not_found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`);
  if (status === 401)
    return new Problem('unauthenticated', 'This needs a valid access token: sign in and send it as a Bearer token.');
  if (status === 405) return new Problem('method_not_allowed', message);
  if (status === 413) return new Problem('payload_too_large', 'The body is larger than this route takes.');
  if (status === 415) return new Problem('unsupported_media_type', 'Send the body as application/json.');
  if (status === 429) return new Problem('rate_limited', message, {}, { 'retry-after': '60' });
  if (isUnreadableUrl(error)) return new Problem('malformed_request', message);
  if (status >= 400 && status < 500) return new Problem('malformed_body', message);
  logger.error({
    message,
    route: request.routeOptions?.url,
    correlation_id: request.correlationId,
    stack: error instanceof Error ? error.stack : undefined,
  });
  return isPassing(error)
    ? new Problem('unavailable', 'Something this needs does not answer now. Please try again.', {}, { 'retry-after': '2' })
    : new Problem('internal', 'Something went wrong on our side. Please quote the correlation id.');
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function isUnreadableUrl(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH';
}

/** A store or a broker that cannot be reached: worth another try soon, so 503 and not 500. */
function isPassing(error: unknown): boolean {
  const { name = '', code = '', message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  return (
    /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|57P0|53300|08|55P03|57014)/.test(String(code)) ||
    /^(MongoNetwork|MongoServerSelection|MongoWaitQueueTimeout|MaxRetriesPerRequest)/.test(name) ||
    /timeout exceeded when trying to connect|Connection terminated|Connection is closed|Command timed out|Stream isn't writeable/.test(
      message,
    )
  );
}
