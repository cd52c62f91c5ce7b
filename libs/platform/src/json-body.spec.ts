import { expect, it } from 'vitest';
import { depthOf, holdsBrokenText } from './json-body.ts';

it.each([
  ['{}', 1],
  ['[[1],[[2]]]', 3],
  ['{"a":"[[[[\\"[["}', 1],
  ['["\\\\",[]]', 2],
])('%s is %i deep', (json, depth) => {
  expect(depthOf(json)).toBe(depth);
});

it.each([
  ['{"a":"plain"}', false],
  ['{"a":"\\u0000"}', true],
  ['{"\\u0000":1}', true],
  ['{"a":"\\ud83d"}', true],
  ['{"a":"\\uDE00 first"}', true],
  ['{"a":"\\ud83d\\ude00"}', false],
  ['{"a":"\\\\u0000"}', false],
  ['{"a":"\\\\\\u0000"}', true],
])('%s holds broken text: %s', (json, isBroken) => {
  expect(holdsBrokenText(json, JSON.parse(json))).toBe(isBroken);
});
