import { z } from 'zod';
import { eventSchemas, type EventTopic } from '../events.ts';

/** JSON Schema, as far as we look into it. */
export type JsonSchema = { [keyword: string]: unknown };

/** The JSON Schema of every event we publish, by topic and by the names an event of that form may have (`a` or `a|b|c`). */
export function publishedSchemas(): Record<EventTopic, Record<string, JsonSchema>> {
  const topics = Object.entries(eventSchemas).map(([topic, schema]) => {
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    const forms = (json['oneOf'] ?? json['anyOf'] ?? [json]) as JsonSchema[];
    return [topic, Object.fromEntries(forms.map((form) => [namesOf(form, topic), form]))];
  });
  return Object.fromEntries(topics) as Record<EventTopic, Record<string, JsonSchema>>;
}

function namesOf(form: JsonSchema, otherwise: string): string {
  const properties = form['properties'] as Record<string, JsonSchema> | undefined;
  const { const: name, enum: names } = (properties?.['event_type'] ?? {}) as { const?: string; enum?: string[] };
  return name ?? names?.join('|') ?? otherwise;
}
