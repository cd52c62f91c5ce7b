import { type EventOf, eventSchemas, type EventTopic } from '#contracts';

type Issue = { path: string; message: string };
export type Examined = { event: EventOf<EventTopic>; issues: [] } | { event?: undefined; issues: [Issue, ...Issue[]] };

const LISTED = 50;

/** Whether a payload is an event of a topic, and each thing that keeps it from being one, by its path. */
export function examine(topic: string, payload: string): Examined {
  const schema = schemaOf(topic);
  if (!schema) return { issues: [{ path: '', message: `there is no topic ${topic}` }] };
  try {
    const parsed = schema.safeParse(JSON.parse(payload));
    if (parsed.success) return { event: parsed.data, issues: [] };
    const issues = parsed.error.issues.slice(0, LISTED).map(({ path, message }) => ({ path: path.join('.'), message }));
    return { issues: issues as [Issue, ...Issue[]] };
  } catch (error) {
    return { issues: [{ path: '', message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** The schema of a topic's events, if there is such a topic. */
export function schemaOf(topic: string) {
  return Object.hasOwn(eventSchemas, topic) ? eventSchemas[topic as EventTopic] : undefined;
}
