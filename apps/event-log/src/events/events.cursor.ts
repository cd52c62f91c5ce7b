import { Problem } from '#platform';

/** Where a page ends: the instant and id of its last event. */
export type Place = { at: Date; id: string };

export function toCursor({ timestamp, id }: { timestamp: string; id: string }): string {
  return Buffer.from(`${timestamp} ${id}`).toString('base64url');
}

/** @throws Problem `validation_failed` for what is no cursor of ours. */
export function readCursor(cursor: string): Place {
  const [timestamp = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(timestamp);
  if (Number.isNaN(at.getTime()) || id === '') {
    const message = 'is not a cursor of ours';
    throw new Problem('validation_failed', `cursor: ${message}`, { errors: [{ path: 'cursor', message }] });
  }
  return { at, id };
}
