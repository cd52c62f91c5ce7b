import type { FastifyReply } from 'fastify';

/** Sends CSV as a file of that name. */
export function asCsv(reply: FastifyReply, name: string, csv: string): string {
  reply.header('content-type', 'text/csv; charset=utf-8');
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return csv;
}

/** Whether a caller would rather have CSV than JSON: by `format`, else by `Accept`. */
export function wantsCsv(format: 'json' | 'csv' | undefined, accept: string | undefined): boolean {
  return format === undefined ? /^\s*text\/csv\b/i.test(accept ?? '') : format === 'csv';
}
