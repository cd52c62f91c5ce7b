import '@fastify/multipart';
import { Problem } from '#platform';
import type { FastifyRequest } from 'fastify';

/** What `@fastify/multipart` lets in: one file of 10 MB, and nothing beside it. */
export const uploadLimits = { files: 1, fields: 0, parts: 1, fileSize: 10 * 1024 * 1024, headerPairs: 20 };

/** The bytes of an upload's field `file`. @throws Problem when there is none; 413 when it is too large. */
export async function readUpload(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart())
    throw new Problem('unsupported_media_type', 'Send the picture as multipart/form-data, in a field named file.');
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw missing();
    return await part.toBuffer();
  } finally {
    // What is left unread would stand before the next request of this connection, which then waits for ever (seen).
    request.raw.unpipe();
    request.raw.resume();
  }
}

function missing(): Problem {
  const message = 'must be a file';
  return new Problem('validation_failed', `file: ${message}`, { errors: [{ path: 'file', message }] });
}
