import { StreamableFile } from '@nestjs/common';
import { correlationId, Problem } from '#platform';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/** One piece of an answer: its name in a stream, and the fields it adds. */
export type Part = { event: string; data: object };

/**
 * An answer made piece by piece: all of it as one JSON object, or as server-sent events, each sent when it is ready, where
 * `Accept: text/event-stream` asks for that. The last event is `done`; a failure on the way is `error` with its problem details.
 */
export async function answer<T>(request: FastifyRequest, parts: AsyncGenerator<Part>): Promise<T | StreamableFile> {
  if (!wantsEvents(request)) {
    const whole = {};
    for await (const { data } of parts) Object.assign(whole, data);
    return whole as T;
  }
  const first = await parts.next(); // a refusal before the first piece is answered as one
  const stream = Readable.from(written(first, parts, correlationId()));
  return new StreamableFile(stream, { type: 'text/event-stream; charset=utf-8' });
}

export function wantsEvents(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/event-stream');
}

async function* written(first: IteratorResult<Part>, parts: AsyncGenerator<Part>, correlation: string): AsyncGenerator<string> {
  try {
    for (let next = first; !next.done; next = await parts.next()) yield line(next.value.event, next.value.data);
    yield line('done', {});
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('internal', 'Something went wrong on our side.');
    yield line('error', problem.toBody(correlation));
  }
}

const line = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
