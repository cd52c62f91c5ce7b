import type { HoldNews } from '#contracts';
import type { Entry } from './feed.ts';

/** Milliseconds after which a browser comes back; told at the beginning, so that a stream cut off without a word counts as well. */
const RETRY_MS = 1000;

/** An event as it goes over the wire. What is told of a hold says how long it lasts from now. */
export function frameOf({ id, event, data }: Omit<Entry, 'topic' | 'key' | 'except'>, now = Date.now()): string {
  const text = event === 'hold' ? withSecondsLeft(data, now) : data;
  return `${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${text}\n\n`;
}

/** The first frame: it tells nothing, but a reader who leaves before any event knows where to go on. */
export const openingFrame = (cursor: string): string => `retry: ${RETRY_MS}\nid: ${cursor}\n\n`;

/** The last one before a shutdown: readers come back spread over a second, to whoever is there then. */
export const closingFrame = (): string => `retry: ${Math.round(RETRY_MS / 2 + Math.random() * RETRY_MS)}\n\n`;

export const heartbeat = Buffer.from(':\n\n');

function withSecondsLeft(data: string, now: number): string {
  const news = JSON.parse(data) as HoldNews;
  if (news.state !== 'held' || news.expires_at === null) return data;
  return JSON.stringify({ ...news, seconds_left: Math.max(0, Math.ceil((Date.parse(news.expires_at) - now) / 1000)) });
}
