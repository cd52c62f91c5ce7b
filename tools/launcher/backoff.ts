const firstMs = 250;
const longestMs = 10_000;

/** How long to wait before the next start after so many crashes in a row. */
export function backoffMs(crashes: number): number {
  return Math.min(longestMs, firstMs * 2 ** (crashes - 1));
}
