import type { EventTopic } from '../events.ts';
import { topics } from '../topics.ts';
import { type JsonSchema, publishedSchemas } from './published-schemas.ts';

/** What each topic carries, its key, and who publishes to it. */
const about: Record<EventTopic, { by: string; key: string; summary: string }> = {
  'booking-requests': { by: 'booking', key: 'booking_id', summary: 'A stay was asked for, and its payment is authorised.' },
  'booking-updates': {
    by: 'booking',
    key: 'booking_id',
    summary: 'A fact about a booking: its status, money or wishes changed.',
  },
  'booking-confirmations': { by: 'owner', key: 'booking_id', summary: 'The host decided to accept a request.' },
  'booking-cancellations': { by: 'owner, booking', key: 'booking_id', summary: 'Host or guest decided to cancel.' },
  notifications: { by: 'notification', key: 'user_id', summary: 'Something to tell a user, in every language we write.' },
  'booking-dlq': {
    by: 'any consumer',
    key: 'key of the message',
    summary: 'A message that a consumer could not handle, and why.',
  },
  'listing-events': {
    by: 'property, booking',
    key: 'listing_id',
    summary: 'A listing, its coupons or its closed nights changed.',
  },
  'payment-events': { by: 'payment', key: 'booking_id', summary: 'What happened to the money of a booking.' },
  'review-events': { by: 'property', key: 'listing_id', summary: 'A review became visible to all, or was answered.' },
  'account-events': { by: 'traveler, owner', key: 'user_id', summary: 'An account is no more.' },
  'waitlist-events': { by: 'booking', key: 'listing_id', summary: 'Nights that somebody waits for are free.' },
  'event-log': { by: 'every service', key: 'booking_id or service', summary: 'What a service did, or what befell it.' },
};

type Ref = { $ref: string };
export type Channel = { address: string; summary: string; description: string; messages: Record<string, Ref>; bindings: object };
export type Message = { name: string; contentType: string; payload: JsonSchema };
export type AsyncApi = {
  asyncapi: string;
  info: { title: string; version: string; description: string };
  defaultContentType: string;
  channels: Record<string, Channel>;
  operations: Record<string, { action: 'send'; channel: Ref; summary: string; messages: Ref[] }>;
  components: { messages: Record<string, Message> };
};

/** The AsyncAPI 3 document of all our topics, made from the schemas that producers and consumers validate by. */
export function asyncApi(): AsyncApi {
  const all = Object.entries(publishedSchemas()).map(([topic, forms]) => ({ topic: topic as EventTopic, forms }));
  const messages = all.flatMap(({ topic, forms }) =>
    Object.entries(forms).map(([names, payload]): [string, Message] => [
      messageId(topic, names),
      { name: names.split('|').join(', '), contentType: 'application/json', payload },
    ]),
  );
  return {
    asyncapi: '3.0.0',
    info: { title: 'Roost events', version: '1', description: 'Facts and decisions on Kafka. Schemas only grow.' },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(all.map(({ topic, forms }) => [topic, channelOf(topic, forms)])),
    operations: Object.fromEntries(all.map(({ topic, forms }) => [`publish-${topic}`, operationOf(topic, forms)])),
    components: { messages: Object.fromEntries(messages) },
  };
}

const messageId = (topic: string, names: string) => (names === topic ? 'service_event' : names.split('|').join('.'));

function channelOf(topic: EventTopic, forms: Record<string, JsonSchema>): Channel {
  const { by, key, summary } = about[topic];
  const { partitions, retentionMs } = topics[topic];
  const ids = Object.keys(forms).map((names) => messageId(topic, names));
  return {
    address: topic,
    summary,
    description: `Published by ${by}; keyed by ${key}, in order for each key.`,
    messages: Object.fromEntries(ids.map((id) => [id, { $ref: `#/components/messages/${id}` }])),
    bindings: { kafka: { topic, partitions, topicConfiguration: { 'retention.ms': retentionMs }, bindingVersion: '0.5.0' } },
  };
}

function operationOf(topic: EventTopic, forms: Record<string, JsonSchema>) {
  const channel = `#/channels/${topic}`;
  const messages = Object.keys(forms).map((names) => ({ $ref: `${channel}/messages/${messageId(topic, names)}` }));
  return { action: 'send' as const, channel: { $ref: channel }, summary: about[topic].summary, messages };
}
