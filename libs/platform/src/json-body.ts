import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

const BODY_LIMIT = 64 * 1024;
const MAX_DEPTH = 32;

/**
 * Fastify's JSON parser with a cap on size and nesting. An empty body is no body, so that `POST …/accept` needs none.
 * Fastify alone takes 64 KB of `[` and every recursive reader after it pays with its stack.
 */
export function parseJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request, body: string, done) => {
      if (body === '') return done(null, undefined);
      if (depthOf(body) > MAX_DEPTH) return done(new Problem('malformed_body', `JSON may be nested ${MAX_DEPTH} levels deep.`));
      return parse(request, body, (error, value) => {
        if (error) done(new Problem('malformed_body', 'The body is not valid JSON.'));
        else if (holdsBrokenText(body, value)) done(new Problem('malformed_body', 'Text may not hold NUL or half a character.'));
        else done(null, value);
      });
    },
  );
}

const suspect = /\\u(0000|d[89a-f])/i;
/** As `JSON.stringify` writes it: whole characters beyond the basic plane leave it unescaped, and a backslash doubled. */
const broken = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether some text has a NUL or an unpaired surrogate, which JSON can escape and PostgreSQL cannot store. */
export function holdsBrokenText(body: string, value: unknown): boolean {
  return suspect.test(body) && broken.test(JSON.stringify(value));
}

/** Deepest nesting of arrays and objects in a JSON text; brackets inside strings do not count. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const char = json.charCodeAt(i);
    if (quoted) {
      if (char === 92) i++;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 91 || char === 123) deepest = Math.max(deepest, ++depth);
    else if (char === 93 || char === 125) depth--;
  }
  return deepest;
}
