import '@fastify/multipart';
import { Problem } from '#platform';
import type { FastifyRequest } from 'fastify';

/** What `@fastify/multipart` lets in: one file of 10 MB, and nothing beside it. */
export const uploadLimits = { files: 1, fields: 0, parts: 1, fileSize: 10 * 1024 * 1024, headerPairs: 20 };

/** Below what the server gives any request, so that the answer is ours: 10 MB at 2.7 Mbit/s. */
const UPLOAD_MS = 30_000;

/** The bytes of an upload's field `file`. @throws Problem when there is none; 413 when it is too large; 408 when it is too slow. */
export async function readUpload(request: FastifyRequest, withinMs = UPLOAD_MS): Promise<Buffer> {
  if (!request.isMultipart())
    throw new Problem('unsupported_media_type', 'Send the picture as multipart/form-data, in a field named file.');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(withinMs)), withinMs);
  });
  try {
    return await Promise.race([fileOf(request), late]);
  } finally {
    clearTimeout(timer);
    // What is left unread would stand before the next request of this connection, which then waits for ever (seen).
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  const part = await request.file();
  if (part?.fieldname !== 'file') throw missing();
  return part.toBuffer();
}

/** The connection goes with it: what the sender still has to say would only come as slowly. */
function tooSlow(withinMs: number): Problem {
  const detail = `A picture must arrive within ${withinMs / 1000} s. Please try a smaller one, or a faster line.`;
  return new Problem('request_timeout', detail, {}, { connection: 'close' });
}

function missing(): Problem {
  const message = 'must be a file';
  return new Problem('validation_failed', `file: ${message}`, { errors: [{ path: 'file', message }] });
}
