import { DeadLetter } from '#contracts';
import type { KafkaMessage } from 'kafkajs';
import { expect, it } from 'vitest';
import { deadLetter } from './dead-letter.ts';

const message = (value: Buffer | null, headers = {}) =>
  ({ offset: '42', key: Buffer.from('booking-1'), value, headers, timestamp: '0', attributes: 0 }) as KafkaMessage;
const bury = (value: Buffer | null, headers = {}, offset = '42') =>
  deadLetter({
    consumer: 'owner',
    topic: 'booking-updates',
    partition: 2,
    message: { ...message(value, headers), offset },
    error: { class: 'InvalidJson', message: 'Unexpected end of JSON input' },
    attempts: 3,
  });

it('tells where a message came from and why it is here', () => {
  const letter = DeadLetter.parse(
    JSON.parse(bury(Buffer.from('{"a'), { trace: Buffer.from('abc'), list: ['1', Buffer.from('2')] })),
  );
  expect(letter).toMatchObject({
    consumer: 'owner',
    source: { topic: 'booking-updates', partition: 2, offset: '42', key: 'booking-1' },
    error: { class: 'InvalidJson', message: 'Unexpected end of JSON input' },
    attempts: 3,
    payload: '{"a',
    headers: { trace: 'abc', list: '1,2' },
  });
});

it('is the same letter when the same message is buried again', () => {
  const id = (json: string) => DeadLetter.parse(JSON.parse(json)).event_id;
  expect(id(bury(null))).toBe(id(bury(null)));
  expect(id(bury(null, {}, '43'))).not.toBe(id(bury(null)));
});

it.each([
  ['text', 'a'],
  ['control characters, six bytes each in JSON', '\0'],
  ['half a character, three bytes when replaced', '\xff'],
])('fits into what a broker takes, however long: %s', (_what, character) => {
  const json = bury(Buffer.from(character.repeat(5_000_000), 'latin1'));
  expect(Buffer.byteLength(json)).toBeLessThan(1_000_000);
  expect(DeadLetter.parse(JSON.parse(json)).payload.length).toBeGreaterThan(100_000);
});
