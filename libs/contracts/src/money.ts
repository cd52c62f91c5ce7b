import { z } from 'zod';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 code of a currency this runtime knows, in capitals. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => currencies.has(code), 'unknown currency');

/** A decimal amount on the wire, at most ten million; whether its decimals fit the currency is checked by `toMinor`. */
export const Amount = z.number().min(0).max(10_000_000);

const digits = new Map<string, number>();

/** Decimals of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    known = format.resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}

/** Decimal amount to integer minor units (12.34 USD → 1234), half away from zero. */
export function toMinor(amount: number, currency: string): number {
  return Math.round(Number((amount * 10 ** fractionDigits(currency)).toFixed(4)));
}

/** Integer minor units to the decimal amount on the wire (1234 → 12.34 USD). */
export function toDecimal(minor: number, currency: string): number {
  return minor / 10 ** fractionDigits(currency);
}
