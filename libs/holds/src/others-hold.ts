import type { HoldNodes } from './hold-nodes.ts';
import { type Nights, nightKeys, slotKeys } from './keys.ts';

/**
 * Whether somebody else holds any of these nights, in one question. A hold has the same secret on its nights and on its holder's slot,
 * so whose a night is needs no further record.
 * @returns the seconds until the last of those holds ends, or null. @throws Error when most servers do not answer.
 */
export async function othersHold(nodes: HoldNodes, nights: Nights, userId: string): Promise<number | null> {
  const keys = nightKeys(nights);
  const values = await nodes.read([...keys, ...slotKeys(userId)]);
  const mine = new Set(values.slice(keys.length));
  const held = keys.filter((_, index) => values[index] !== null && !mine.has(values[index] as string));
  return held.length === 0 ? null : nodes.secondsLeft(held);
}
