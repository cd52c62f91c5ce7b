import type { ServiceEvent, Topic } from '#contracts';
import type { IHeaders } from 'kafkajs';
import { hostname } from 'node:os';
import { placeId } from './place-id.ts';

const FOR = 'roost-replay-for';
const OF = 'roost-replay-of';

/** A dead letter sent again: for the consumer that could not handle it and for no other, and which letter it was. */
export type Replay = { consumer: string; letter: string };

/** The headers of a message that is a dead letter sent again. */
export function replayHeaders({ consumer, letter }: Replay): Record<string, string> {
  return { [FOR]: consumer, [OF]: letter };
}

/** Whether these headers are those of a dead letter sent again, and which. */
export function replayIn(headers: IHeaders | Record<string, string> | undefined): Replay | null {
  const [consumer, letter] = [headers?.[FOR], headers?.[OF]];
  return consumer && letter ? { consumer: String(consumer), letter: String(letter) } : null;
}

/** Tells the event log that a letter had its effect; the same event however often that is told. */
export function replayApplied({ consumer, letter }: Replay, topic: Topic): { topic: 'event-log'; key: string; value: string } {
  const event: ServiceEvent = {
    event_type: 'replay_applied',
    event_id: placeId(`replay/${letter}`),
    timestamp: new Date().toISOString(),
    schema_version: 1,
    correlation_id: letter,
    causation_id: letter,
    service: consumer,
    instance: `${hostname()}/${process.pid}`,
    details: { letter_id: letter, topic },
  };
  return { topic: 'event-log', key: letter, value: JSON.stringify(event) };
}
