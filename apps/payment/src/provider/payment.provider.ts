export type Charge = { key: string; amountMinor: number; currency: string; method: string };

export type Authorization = { ok: true; ref: string } | { ok: false; reason: string };

/**
 * Whoever moves the money. Every call carries our idempotency key, so a call whose answer was lost is simply made again.
 * Methods throw when the provider does not answer or fails inside: the outcome is then unknown.
 */
export abstract class PaymentProvider {
  /** Whether this provider could ever charge that method; refused before anything is claimed or stored. */
  abstract supports(method: string): boolean;

  /** Reserves the amount on the guest's means of payment. */
  abstract authorize(charge: Charge): Promise<Authorization>;

  /** How long after a call, in milliseconds, `find` may still not show what it did. */
  abstract readonly settlesWithinMs: number;

  /** The reservation made under a key, or null when there is none: tells what became of a call whose answer was lost. */
  abstract find(key: string): Promise<{ ref: string } | null>;

  /** Takes a reserved amount. `ok: false` when the means of payment refuses after all. */
  abstract capture(ref: string, key: string): Promise<{ ok: boolean }>;

  /** Gives up a reservation. Doing it again is no error. */
  abstract void(ref: string, key: string): Promise<void>;

  /** Gives back part or all of a captured amount, in minor units. */
  abstract refund(ref: string, amountMinor: number, key: string): Promise<void>;
}
