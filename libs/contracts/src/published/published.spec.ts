import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventSchemas, type EventTopic } from '../events.ts';
import { asyncApi } from './asyncapi.ts';
import { narrowings } from './narrowings.ts';
import { type JsonSchema, publishedSchemas } from './published-schemas.ts';

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as unknown;
const snapshot = read('schemas.json') as Record<EventTopic, Record<string, JsonSchema>>;
const fixtures = readdirSync(join(import.meta.dirname, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

describe('what was ever published', () => {
  const current = publishedSchemas();
  const forms = Object.entries(snapshot).flatMap(([topic, all]) =>
    Object.keys(all).map((form) => [topic as EventTopic, form] as const),
  );

  it.each(forms)('%s: %s is still taken and still promised', (topic, form) => {
    // A form may have got more names since.
    const names = form.split('|');
    const [, after] =
      Object.entries(current[topic] ?? {}).find(([now]) => names.every((name) => now.split('|').includes(name))) ?? [];
    expect(after ? narrowings(snapshot[topic][form]!, after) : [`${form} is gone`]).toEqual([]);
  });

  it('is written down: after a schema has grown, run `npm run contracts`', () => {
    expect(snapshot).toEqual(JSON.parse(JSON.stringify(current)));
  });

  it.each(fixtures)('%s can be read, every field of it', (file) => {
    const topic = file.split(/[\\/]/)[0] as EventTopic;
    const fixture = read(join('fixtures', file)) as object;
    expect(eventSchemas[topic].parse(fixture)).toMatchObject(fixture);
  });

  it('has an example of each event', () => {
    const names = forms.flatMap(([topic, form]) => form.split('|').map((name) => `${topic}/${name}`));
    const shown = new Set(fixtures.map((file) => file.replaceAll('\\', '/').replace(/\.\d+\.json$/, '')));
    expect(names.filter((name) => !name.startsWith('event-log/') && !shown.has(name))).toEqual([]);
  });

  it('is described as AsyncAPI 3, each topic with all its messages', () => {
    const { asyncapi, channels, components } = asyncApi();
    expect(asyncapi).toBe('3.0.0');
    expect(Object.keys(channels)).toEqual(Object.keys(eventSchemas));
    const refs = Object.values(channels).flatMap(({ messages }) => Object.values(messages).map(({ $ref }) => $ref));
    expect(refs.map((ref) => ref.split('/').at(-1))).toEqual(Object.keys(components.messages));
  });
});
