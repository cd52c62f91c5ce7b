import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Problem } from './problem.ts';

/** Answers what Node's parser could not read, and so never became a request, as problem+json like everything else. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const problem = toProblem(error.code);
  const body = JSON.stringify(problem.toBody(randomUUID()));
  socket.end(
    `HTTP/1.1 ${problem.status} Refused\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function toProblem(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers_too_large', 'URL and headers together may have 16 KB.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('request_timeout', 'The headers must arrive within 10 s and the whole request within 40 s.');
  return new Problem('malformed_request', 'This is not an HTTP request that can be read in one way only.');
}
