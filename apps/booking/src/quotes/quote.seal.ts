import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AgreedPrice } from '../domain/stay-price.ts';

/** All that a quote promises; `expires_at` in milliseconds since 1970. */
export type SealedQuote = AgreedPrice & {
  listing_id: string;
  check_in: string;
  check_out: string;
  guest_count: number;
  expires_at: number;
};

/** A quote as text that only the holder of the secret can make (HMAC-SHA256): nothing about it needs to be kept. */
export function sealQuote(quote: SealedQuote, secret: string): string {
  const packed = deflateRawSync(JSON.stringify(quote)); // a year of nights is 20 KB otherwise
  return `${packed.toString('base64url')}.${sign(packed, secret).toString('base64url')}`;
}

/** The quote that was sealed, or null if it was not sealed with this secret. */
export function openQuote(text: string, secret: string): SealedQuote | null {
  const [packed, signature] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!packed || !signature) return null;
  const expected = sign(packed, secret);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  return JSON.parse(inflateRawSync(packed).toString()) as SealedQuote;
}

function sign(packed: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(packed).digest();
}
