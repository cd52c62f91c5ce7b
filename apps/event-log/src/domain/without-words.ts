type Json = { [field: string]: unknown };

/** What people wrote for one another, by the name of its field; a dead letter's payload may have any of it. A reason that is one of our own codes is none of it. */
const written = new Set(['special_requests', 'cancellation_reason', 'reason', 'text', 'message', 'payload']);
const isOurs = (value: unknown) => typeof value !== 'string' || /^[a-z_]{0,60}$/.test(value);

/**
 * An event without what people wrote in it: the log is kept for longer than people stay, so it knows them by their ids only.
 * What a listing says is public and stays.
 */
export function withoutWords(event: object): Json {
  const entries = Object.entries(event).map(([name, value]) => [name, kept(name, value)] as const);
  return Object.fromEntries(entries);
}

function kept(name: string, value: unknown): unknown {
  if (written.has(name) && !isOurs(value)) return null;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && name !== 'listing' && name !== 'texts' && name !== 'error' ? withoutWords(value) : value;
}
