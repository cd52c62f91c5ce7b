import { createHash } from 'node:crypto';

/** An id (UUIDv8) made of where something is: what is found there a second time has the same. */
export function placeId(place: string): string {
  const bytes = createHash('sha256').update(place).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80; // UUID version 8: made from a hash of our own
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
