import type { HoldNodes } from '#holds';

/**
 * Greater than the last, and not below the clock in microseconds: a Redis that lost everything goes on above what it ever gave out.
 * A floor, when given, is not passed but reached.
 */
const NEXT = `
  local time = redis.call('TIME')
  local last = tonumber(redis.call('GET', KEYS[1]) or '0')
  local floor = tonumber(ARGV[1])
  local token = floor > 0 and math.max(last, floor) or math.max(last + 1, time[1] * 1000000 + time[2])
  redis.call('SET', KEYS[1], string.format('%.0f', token), 'PX', 86400000)
  return token`;

/**
 * Fencing tokens: each hold of a listing gets a greater one than those before it. With several servers the greatest answer counts and
 * is told to all, so that the next quorum, which has a server in common with this one, goes above it.
 */
export class Fence {
  constructor(private readonly nodes: HoldNodes) {}

  /** To be asked for only while the nights are locked. */
  async next(listingId: string): Promise<number> {
    const ask = (floor: number) =>
      this.nodes.ask((redis) => redis.eval(NEXT, 1, `hold:fence:${listingId}`, floor) as Promise<number>);
    const token = Math.max(...(await ask(0)));
    if (this.nodes.clients.length > 1) await ask(token);
    return token;
  }
}
