/** One leg of a ledger transaction: integer minor units, debit positive, credit negative. */
export type Entry = { account: string; amount_minor: number };

/** Money the provider holds for us. */
export const PROVIDER = 'provider';

/** What we owe a host. */
export const payableTo = (hostId: string) => `host:${hostId}`;

/** A capture: the provider now holds the guest's money and we owe it to the host. The legs sum to zero. */
export function captureEntries(hostId: string, amountMinor: number): Entry[] {
  return transfer(payableTo(hostId), PROVIDER, amountMinor);
}

/** A refund: the provider gives back what we no longer owe the host. The legs sum to zero. */
export function refundEntries(hostId: string, amountMinor: number): Entry[] {
  return transfer(PROVIDER, payableTo(hostId), amountMinor);
}

function transfer(from: string, to: string, amountMinor: number): Entry[] {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) throw new RangeError(`not an amount: ${amountMinor}`);
  if (amountMinor === 0) return [];
  return [
    { account: to, amount_minor: amountMinor },
    { account: from, amount_minor: -amountMinor },
  ];
}
