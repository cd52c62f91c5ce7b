import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';

const headers = [
  'content-type: text/event-stream; charset=utf-8',
  'cache-control: no-cache, no-transform',
  'x-accel-buffering: no', // nginx would wait for more
  'connection: close', // the answer has no length and no chunks: it ends with its connection
];

/**
 * The socket of a request, on which the head of an endless answer was written and frames may follow; undefined when its caller has left.
 * Thousands of these are open at once, so Node's own answer is left unused (half the memory, and a frame to all is the same bytes for
 * each), and what the request said is let go.
 */
export function openSocket(request: FastifyRequest, reply: FastifyReply): Socket | undefined {
  const response = reply.hijack().raw;
  const { socket } = response;
  if (!socket || response.destroyed) return undefined;
  const lines = [
    'HTTP/1.1 200 OK',
    ...headers,
    `date: ${new Date().toUTCString()}`,
    `x-correlation-id: ${request.correlationId}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  if (request.method === 'HEAD') return void socket.destroySoon();
  response.removeAllListeners('finish'); // it never does, and Fastify's listener keeps all there is of the request
  response.removeAllListeners('error');
  request.raw.headers = {};
  request.raw.rawHeaders = [];
  return socket;
}
