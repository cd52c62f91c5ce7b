import { type Context, context, propagation, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';

const tracer = trace.getTracer('roost');
let on = false;

/** From now on spans are made; before, everything here costs a look at a flag. */
export function switchTracingOn(): void {
  on = true;
}

/** The W3C `traceparent` of what is being done, to be carried by whatever goes out; undefined while nothing is traced. */
export function traceparent(): string | undefined {
  if (!on) return undefined;
  const span = trace.getActiveSpan()?.spanContext();
  return span && `00-${span.traceId}-${span.spanId}-0${span.traceFlags & 1}`;
}

/** A span for each request, as part of its caller's trace. To be registered before hooks that do work. */
export function traceRequests(fastify: FastifyInstance): void {
  if (!on) return;
  const spans = new WeakMap<object, Span>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const caller = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, caller);
    spans.set(request, span);
    context.with(trace.setSpan(caller, span), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    const route = request.routeOptions.url ?? 'unknown';
    span?.updateName(`${request.method} ${route}`);
    span?.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': reply.statusCode,
      'roost.correlation_id': request.correlationId,
    });
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}

/** Does work as a span below the active one, for what goes out to another service. */
export async function inClientSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!on) return work();
  return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The context in which an event is handled, and how that ended. */
export type EventSpan = { context: Context; end(error?: unknown): void };

/** A span for the handling of an event, in the trace of what made it. Undefined when that was not traced, or nothing is. */
export function eventSpan(name: string, carried: string | undefined): EventSpan | undefined {
  if (!on || !carried) return undefined;
  const cause = propagation.extract(ROOT_CONTEXT, { traceparent: carried });
  const span = tracer.startSpan(name, { kind: SpanKind.CONSUMER }, cause);
  return {
    context: trace.setSpan(cause, span),
    end(error) {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      span.end();
    },
  };
}

/** Runs `work` as part of an event's span. */
export function withinSpan<T>(span: EventSpan | undefined, work: () => T): T {
  return span ? context.with(span.context, work) : work();
}

/** The ids by which a line of the log is found from a trace. */
export function traceIds(): { trace_id: string; span_id: string } | undefined {
  const span = on ? trace.getActiveSpan()?.spanContext() : undefined;
  return span && { trace_id: span.traceId, span_id: span.spanId };
}
