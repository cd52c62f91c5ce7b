/** `percent` (up to three decimals) of an amount in minor units, rounded half up to a whole unit; exact, whatever the amount. */
export function percentOf(minor: number, percent: number): number {
  const thousandths = BigInt(Math.round(percent * 1000));
  return Number((BigInt(minor) * thousandths + 50_000n) / 100_000n);
}
