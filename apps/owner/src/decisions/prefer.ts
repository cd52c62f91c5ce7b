/** Below every deadline on the way here, so that the answer still arrives. */
const LONGEST_WAIT_S = 8;

/** Seconds a caller is ready to wait, by the preference `wait` of RFC 7240; 0 without one, and at most what we would wait. */
export function waitOf(prefer: string | undefined): number {
  for (const preference of (prefer ?? '').split(',')) {
    const [, seconds] = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:;|$)/i.exec(preference) ?? [];
    if (seconds !== undefined) return Math.min(Number(seconds), LONGEST_WAIT_S);
  }
  return 0;
}
