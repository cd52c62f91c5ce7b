import { createHash } from 'node:crypto';

/** The namespace of ids made from Inside Airbnb's (RFC 9562, 5.5). */
const NAMESPACE = Buffer.from('8f3b1c5e2a7d4e0b9c61d2f4a8e07b35', 'hex');

/** The UUID (version 5) of something of another house: the same each time, so that a repeated import finds what it made. */
export function idOf(kind: 'listing' | 'host', source: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${kind}:${source}`).digest().subarray(0, 16);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
