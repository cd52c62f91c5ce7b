import type { JsonSchema } from './published-schemas.ts';

type Bound = { keyword: string; isTighter: (before: number, after: number) => boolean };
const bounds: Bound[] = [
  ...['minimum', 'exclusiveMinimum', 'minLength', 'minItems'].map((keyword) => ({
    keyword,
    isTighter: (before: number, after: number) => after > before,
  })),
  ...['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'].map((keyword) => ({
    keyword,
    isTighter: (before: number, after: number) => after < before,
  })),
];

/**
 * What a schema no longer takes that it took before, or no longer promises that it promised: each is a reason why an old event
 * cannot be read, or an old reader cannot read a new one. Growth is none.
 */
export function narrowings(before: JsonSchema, after: JsonSchema, path = ''): string[] {
  const forms = (schema: JsonSchema) => (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  const [was, is] = [forms(before), forms(after)];
  if (was || is) return lostForms(was ?? eachType(before), is ?? eachType(after), path);
  return [
    ...lostTypes(before, after, path),
    ...lostValues(before, after, path),
    ...tighterBounds(before, after, path),
    ...lostProperties(before, after, path),
    ...inside('items', before, after, `${path}[]`),
    ...inside('additionalProperties', before, after, `${path}.*`),
  ];
}

/** A schema that takes several types as one for each. */
function eachType(schema: JsonSchema): JsonSchema[] {
  return Array.isArray(schema['type']) ? schema['type'].map((type: unknown) => ({ ...schema, type })) : [schema];
}

function lostForms(was: JsonSchema[], is: JsonSchema[], path: string): string[] {
  return was.flatMap((form) => {
    const attempts = is.map((candidate) => narrowings(form, candidate, path)).toSorted((a, b) => a.length - b.length);
    return attempts[0] ?? [`${path}: nothing is taken`];
  });
}

function lostTypes(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const types = (schema: JsonSchema) => (schema['type'] === undefined ? [] : [schema['type']].flat()) as string[];
  const [was, is] = [types(before), types(after)];
  if (is.length === 0) return [];
  if (was.length === 0) return [`${path}: was anything, is only ${is.join(' or ')}`];
  const lost = was.filter((type) => !is.includes(type) && !(type === 'integer' && is.includes('number')));
  return lost.map((type) => `${path}: is no longer ${type}`);
}

function lostValues(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const values = (schema: JsonSchema) => ('const' in schema ? [schema['const']] : (schema['enum'] as unknown[] | undefined));
  const [was, is] = [values(before), values(after)];
  if (!is) return [];
  if (!was) return [`${path}: was anything, is only one of ${JSON.stringify(is)}`];
  return was.filter((value) => !is.includes(value)).map((value) => `${path}: ${JSON.stringify(value)} is gone`);
}

function tighterBounds(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const tighter = bounds.filter(({ keyword, isTighter }) => {
    const [was, is] = [before[keyword] as number | undefined, after[keyword] as number | undefined];
    return is !== undefined && (was === undefined || isTighter(was, is));
  });
  const changed = ['pattern', 'format', 'multipleOf'].filter((word) => word in after && after[word] !== before[word]);
  return [
    ...tighter.map(({ keyword }) => `${path}: ${keyword} is ${String(after[keyword])}`),
    ...changed.map((keyword) => `${path}: ${keyword} is ${String(after[keyword])}`),
  ];
}

function lostProperties(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const properties = (schema: JsonSchema) => (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = (schema: JsonSchema) => new Set((schema['required'] ?? []) as string[]);
  const [was, is] = [properties(before), properties(after)];
  const [mustHave, mustHaveNow] = [required(before), required(after)];
  return [
    ...Object.keys(was).flatMap((name) => {
      const now = is[name];
      return now ? narrowings(was[name]!, now, `${path}.${name}`) : [`${path}.${name}: is gone`];
    }),
    ...[...mustHaveNow].filter((name) => !mustHave.has(name)).map((name) => `${path}.${name}: is required, and was not`),
    ...[...mustHave].filter((name) => name in is && !mustHaveNow.has(name)).map((name) => `${path}.${name}: may be missing`),
    ...(after['additionalProperties'] === false && before['additionalProperties'] !== false
      ? [`${path}: takes no other fields`]
      : []),
  ];
}

function inside(keyword: string, before: JsonSchema, after: JsonSchema, path: string): string[] {
  const [was, is] = [before[keyword], after[keyword]];
  if (typeof is !== 'object' || is === null) return [];
  return narrowings((was ?? {}) as JsonSchema, is as JsonSchema, path);
}
