import type { Entry } from './feed.ts';

/** The newest entry of each key, in order: what a reader who was away or slow still needs to know. */
export function collapse(entries: Entry[]): Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.event}/${entry.key}`;
    newest.delete(key); // put last again: a map is in the order of its insertions
    newest.set(key, entry);
  }
  return [...newest.values()];
}
