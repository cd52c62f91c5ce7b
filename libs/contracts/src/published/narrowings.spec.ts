import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { narrowings } from './narrowings.ts';
import type { JsonSchema } from './published-schemas.ts';

const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
const between = (before: z.ZodType, after: z.ZodType) => narrowings(json(before), json(after));
const base = {
  id: z.uuid(),
  kind: z.enum(['a', 'b']),
  note: z.string().nullable(),
  title: z.string(),
  size: z.number().int().min(1).max(9),
};
const event = (fields: z.ZodRawShape) => z.object({ ...base, ...fields });

describe('a published schema', () => {
  it.each([
    ['a new optional field', event({ more: z.string().optional() })],
    ['another value', event({ kind: z.enum(['a', 'b', 'c']) })],
    ['wider bounds', event({ size: z.number().int().min(0).max(10) })],
    ['numbers besides integers', event({ size: z.number().min(1).max(9) })],
    ['null', event({ id: z.uuid().nullable() })],
    ['another form', z.union([event({}), z.object({ other: z.string() })])],
    ['itself', event({})],
  ])('may grow by %s', (_, after) => {
    expect(between(event({}), after)).toEqual([]);
  });

  it.each([
    ['lose a field', z.object(base).omit({ note: true }), '.note: is gone'],
    ['rename one', z.object(base).omit({ note: true }).extend({ remark: z.string() }), '.note: is gone'],
    ['demand a new one', event({ more: z.string() }), '.more: is required, and was not'],
    ['leave one out at times', event({ kind: z.enum(['a', 'b']).optional() }), '.kind: may be missing'],
    ['lose a value', event({ kind: z.enum(['a']) }), '.kind: "b" is gone'],
    ['refuse null', event({ note: z.string() }), '.note: is no longer null'],
    ['change a type', event({ note: z.number().nullable() }), '.note: is no longer string'],
    ['tighten a bound', event({ size: z.number().int().min(2).max(9) }), '.size: minimum is 2'],
    ['ask for a form', event({ title: z.email() }), '.title: format is email'],
    ['refuse other fields', z.strictObject(base), ': takes no other fields'],
  ])('may not %s', (_, after, found) => {
    expect(between(event({}), after)).toContain(found);
  });

  it('is looked into to the bottom: objects, lists, records', () => {
    const nested = (leaf: z.ZodType) => z.object({ list: z.array(z.object({ leaf })), map: z.record(z.string(), leaf) });
    expect(between(nested(z.string()), nested(z.literal('x')))).toEqual([
      '.list[].leaf: was anything, is only one of ["x"]',
      '.map.*: was anything, is only one of ["x"]',
    ]);
  });
});
