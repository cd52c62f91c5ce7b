import { traceparent } from '#platform';
import type { FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

/** Headers that concern one connection only (RFC 9110, 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What a caller may not tell a service: the gateway says it, or nobody does. */
const notFromOutside = new Set([
  ...hopByHop,
  'host',
  'expect',
  'content-length',
  'forwarded',
  'x-real-ip',
  'x-correlation-id',
  'x-deadline-ms',
]);
const internal = /^x-(forwarded|roost|internal)-/;

const notFromInside = new Set([...hopByHop, 'x-correlation-id', 'server', 'x-powered-by']);

/** Headers for the service, as name and value in turn; `from` is the address of the real peer. */
export function toService(request: FastifyRequest, from: string, timeoutMs: string): string[] {
  const incoming = request.raw.headers;
  const named = incoming.connection ? namedBy(incoming.connection) : undefined;
  const headers = ['x-forwarded-for', from, 'x-correlation-id', request.correlationId, 'x-deadline-ms', timeoutMs];
  const traced = traceparent();
  if (traced) headers.push('traceparent', traced);
  for (const name in incoming) {
    if (traced && name === 'traceparent') continue;
    if (notFromOutside.has(name) || named?.has(name) || internal.test(name)) continue;
    headers.push(name, incoming[name] as string);
  }
  return headers;
}

/** A service's headers for the caller, added to `headers` as name and value in turn. */
export function toCaller(headers: string[], answered: IncomingHttpHeaders): string[] {
  for (const name in answered) {
    const value = answered[name];
    if (value === undefined || notFromInside.has(name)) continue;
    if (typeof value === 'string') headers.push(name, value);
    else for (const one of value) headers.push(name, one);
  }
  return headers;
}

/** Headers the caller declares to be for this connection. `keep-alive` and `close`, nearly all there is, name none. */
function namedBy(connection: string): Set<string> | undefined {
  if (connection === 'keep-alive' || connection === 'close') return undefined;
  return new Set(connection.toLowerCase().split(/\s*,\s*/));
}
