import { DeadLetter } from '#contracts';
import type { IHeaders, KafkaMessage } from 'kafkajs';
import { placeId } from './place-id.ts';
import type { Refusal } from './read-event.ts';

const PAYLOAD_BYTES = 256 * 1024;
const MESSAGE_BYTES = 900 * 1024; // brokers refuse more than 1 MiB

export type Burial = {
  consumer: string;
  topic: string;
  partition: number;
  message: KafkaMessage;
  error: Refusal;
  attempts: number;
};

/**
 * The dead letter of a message, as JSON that every broker takes. Its `event_id` is made of consumer and place, so a message
 * buried again after a crash is the same letter.
 */
export function deadLetter({ consumer, topic, partition, message, error, attempts }: Burial): string {
  const letter: DeadLetter = {
    event_type: 'dead_letter',
    event_id: placeId(`${consumer}/${topic}/${partition}/${message.offset}`),
    timestamp: new Date().toISOString(),
    consumer,
    source: { topic, partition, offset: message.offset, key: message.key?.subarray(0, 1024).toString('utf8') ?? null },
    error: { class: error.class.slice(0, 200), message: error.message.slice(0, 4000) },
    attempts,
    payload: (message.value ?? Buffer.alloc(0)).subarray(0, PAYLOAD_BYTES).toString('utf8'),
    headers: readable(message.headers),
  };
  // Control characters take six bytes in JSON: a hostile payload could outgrow what the broker takes and block the partition.
  let json = JSON.stringify(letter);
  while (Buffer.byteLength(json) > MESSAGE_BYTES) {
    letter.payload = letter.payload.slice(0, letter.payload.length / 2);
    json = JSON.stringify(letter);
  }
  return json;
}

function readable(headers: IHeaders = {}): Record<string, string> {
  const entries = Object.entries(headers).slice(0, 32);
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(0, 200), String(value ?? '').slice(0, 1024)]));
}
