import { Injectable } from '@nestjs/common';
import { type DryRun, type EditDeadLetter, type EventTopic, type ReplayDeadLetters, type Replayed } from '#contracts';
import { type OutboxDocument, Relay, replayHeaders } from '#messaging';
import { logEvent, newId, Problem } from '#platform';
import { examine } from '../domain/examine.ts';
import { toEntry } from '../domain/log-entry.ts';
import { EventStore } from '../events/event.store.ts';
import type { DeadLetterRecord } from './dead-letter.schema.ts';
import { DeadLetterStore } from './dead-letter.store.ts';

const AT_ONCE = 200;
const MOST_EDITS = 20;

/** What administrators do about dead letters: mend them, try whether they can be read, send them again. */
@Injectable()
export class DeadLetterService {
  constructor(
    private readonly letters: DeadLetterStore,
    private readonly events: EventStore,
    private readonly relay: Relay,
  ) {}

  async find(id: string): Promise<DeadLetterRecord> {
    const letter = await this.letters.find(id);
    if (!letter) throw new Problem('not_found', 'There is no such dead letter.');
    return letter;
  }

  /** Changes what will be sent, and keeps what it was. @throws Problem `stale_version`, `not_replayable`. */
  async edit(
    id: string,
    by: string,
    { payload, version, note = '' }: EditDeadLetter,
    now = new Date(),
  ): Promise<DeadLetterRecord> {
    const letter = mustBeOpen(await this.find(id));
    if (letter.edits.length >= MOST_EDITS) throw new Problem('not_replayable', 'It was changed too often.');
    const edit = { by, at: now.toISOString(), note: note || null, before: letter.payload, after: payload };
    const edited = await this.letters.edit(id, version, edit);
    if (!edited) throw new Problem('stale_version', 'The letter was changed meanwhile: read it again.');
    logEvent('dead_letter_edited', { letter_id: id, topic: letter.source.topic });
    return edited;
  }

  /** Whether the consumer would take it, as it stands or with another payload. Nothing is sent or stored. */
  async dryRun(id: string, payload?: string): Promise<DryRun> {
    const letter = await this.find(id);
    const { topic } = letter.source;
    const { issues } = examine(topic, payload ?? letter.payload);
    return { would_be_read: issues.length === 0, consumer: letter.consumer, topic, issues };
  }

  /** Sends a letter again, to the consumer that could not handle it. @throws Problem `event_invalid`, `not_replayable`. */
  async replay(id: string, by: string): Promise<DeadLetterRecord> {
    const letter = mustBeOpen(await this.find(id));
    const issues = await this.send(letter, by);
    if (issues.length > 0)
      throw new Problem('event_invalid', 'Its consumer could not read it: mend it first.', { errors: issues.slice(0, 20) });
    return this.find(id);
  }

  /** Sends the oldest open letters of a class again, those that can be read. */
  async replayClass(asked: ReplayDeadLetters, by: string): Promise<Replayed> {
    const { records, total } = await this.letters.open(asked, AT_ONCE);
    const outcome: Replayed = { replayed: [], refused: [], remaining: total - records.length };
    for (const letter of records) {
      const issues = await this.send(letter, by);
      if (issues.length > 0) outcome.refused.push({ id: letter._id, issues });
      else outcome.replayed.push(letter._id);
    }
    return outcome;
  }

  /** @returns why it was not sent: what keeps its consumer from reading it. */
  private async send(letter: DeadLetterRecord, by: string, now = new Date()) {
    const topic = letter.source.topic as EventTopic;
    const { event, issues } = examine(topic, letter.payload);
    if (!event) return issues;
    if (!(await this.letters.replay(letter, by, toMessage(letter, topic, now), now)))
      throw new Problem('conflict', 'Somebody else has changed the letter or sent it again.');
    this.relay.poke();
    logEvent('dead_letter_replayed', { letter_id: letter._id, topic, consumer: letter.consumer });
    // No consumer but the one that failed is sent the event: the log, which could not read it either, notes it here.
    await this.events.add([toEntry(topic, event)]);
    return issues;
  }
}

function mustBeOpen(letter: DeadLetterRecord): DeadLetterRecord {
  if (letter.status === 'open') return letter;
  const next = letter.dead_again_as ? ` It failed again as ${letter.dead_again_as}.` : '';
  throw new Problem('not_replayable', `The letter was sent again already: it is ${letter.status}.${next}`);
}

function toMessage({ _id, consumer, source, payload }: DeadLetterRecord, topic: EventTopic, now: Date): OutboxDocument {
  return {
    _id: newId(),
    topics: [topic],
    key: source.key ?? topic,
    payload,
    headers: replayHeaders({ consumer, letter: _id }),
    sequence: 0,
    created_at: now,
    published_at: null,
  };
}
