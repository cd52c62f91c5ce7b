import { Counter, Gauge } from 'prom-client';

const labelNames = ['topic'] as const;

/** What consumers and relays of this process have done, in the registry of `/metrics`. */
export const metrics = {
  handled: new Counter({ name: 'roost_consumer_handled_total', help: 'Events handled.', labelNames }),
  retried: new Counter({
    name: 'roost_consumer_retried_total',
    help: 'Tries after the first, of a batch or an event.',
    labelNames,
  }),
  deadLettered: new Counter({ name: 'roost_consumer_dead_lettered_total', help: 'Messages sent to booking-dlq.', labelNames }),
  lag: new Gauge({
    name: 'roost_consumer_lag',
    help: 'Messages between what was handled last and the end of the partition.',
    labelNames: ['topic', 'partition'] as const,
  }),
  published: new Counter({ name: 'roost_relay_published_total', help: 'Outbox messages published to Kafka.', labelNames }),
  relayFailures: new Counter({ name: 'roost_relay_failures_total', help: 'Rounds of the relay that failed and were repeated.' }),
};
