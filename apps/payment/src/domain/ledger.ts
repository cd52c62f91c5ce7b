/** One leg of a ledger transaction: integer minor units, debit positive, credit negative. */
export type Entry = { account: string; amount_minor: number };

/** Money the provider holds for us. */
export const PROVIDER = 'provider';

/** What we owe a host once a stay has begun: until then a cancellation may take it back. */
export const payableTo = (hostId: string) => `host:${hostId}`;

/** What is due to a host now; in debit where a refund came after the payout. */
export const dueTo = (hostId: string) => `payout:${hostId}`;

/** The account we pay hosts from. */
export const BANK = 'bank';

/** A capture: the provider now holds the guest's money and we owe it to the host. The legs sum to zero. */
export function captureEntries(hostId: string, amountMinor: number): Entry[] {
  return transfer(payableTo(hostId), PROVIDER, amountMinor);
}

/** A refund: the provider gives back what we no longer owe the host, whether it was due yet or not. The legs sum to zero. */
export function refundEntries(hostId: string, amountMinor: number, isDue = false): Entry[] {
  return transfer(PROVIDER, isDue ? dueTo(hostId) : payableTo(hostId), amountMinor);
}

/** The stay has begun: what we owe the host is due. We keep no fee. The legs sum to zero. */
export function dueEntries(hostId: string, amountMinor: number): Entry[] {
  return transfer(dueTo(hostId), payableTo(hostId), amountMinor);
}

/** The host was paid what was due. The legs sum to zero. */
export function payoutEntries(hostId: string, amountMinor: number): Entry[] {
  return transfer(BANK, dueTo(hostId), amountMinor);
}

function transfer(from: string, to: string, amountMinor: number): Entry[] {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) throw new RangeError(`not an amount: ${amountMinor}`);
  if (amountMinor === 0) return [];
  return [
    { account: to, amount_minor: amountMinor },
    { account: from, amount_minor: -amountMinor },
  ];
}
