import { type EventOf, eventSchemas, type EventTopic } from '#contracts';

export type Refusal = { class: string; message: string };

/** The event in a message, or why it is none. Never throws: a deserializer that throws stops a kafkajs consumer for good. */
export function readEvent<T extends EventTopic>(
  topic: T,
  value: Buffer | null,
): { event: EventOf<T>; refusal?: undefined } | { event?: undefined; refusal: Refusal } {
  if (value === null) return { refusal: { class: 'EmptyMessage', message: 'The message has no value.' } };
  try {
    const parsed = eventSchemas[topic].safeParse(JSON.parse(value.toString('utf8')));
    if (parsed.success) return { event: parsed.data as EventOf<T> };
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(root)'}: ${message}`);
    return { refusal: { class: 'InvalidEvent', message: issues.join('; ') } };
  } catch (error) {
    return { refusal: { class: 'InvalidJson', message: error instanceof Error ? error.message : String(error) } };
  }
}
