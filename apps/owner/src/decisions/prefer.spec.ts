import { expect, it } from 'vitest';
import { waitOf } from './prefer.ts';

it.each([
  [undefined, 0],
  ['', 0],
  ['respond-async', 0],
  ['wait=5', 5],
  ['respond-async, wait=3', 3],
  ['Wait = 4; foo=bar', 4],
  ['wait="2"', 2],
  ['wait=0', 0],
  ['wait=3600', 8],
  ['wait=-1', 0],
  ['wait=1.5', 0],
  ['wait=abc', 0],
  ['await=5', 0],
  ['wait=99999999999999999999', 0],
])('Prefer: %s waits %i s', (header, seconds) => {
  expect(waitOf(header)).toBe(seconds);
});
