import { Counter, Gauge } from 'prom-client';

/** What the autoscaler goes by, and how readers fare. Requests, scrapes and probes are no connections. */
export const metrics = {
  connections: new Gauge({ name: 'connections', help: 'Open event streams of this process.' }),
  superseded: new Counter({
    name: 'roost_live_superseded_total',
    help: 'Events a reader did not get because it was slow or away and a newer state of the same thing was told instead.',
  }),
  slow: new Counter({ name: 'roost_live_slow_total', help: 'Times a reader did not keep up and was left to catch up later.' }),
  refused: new Counter({ name: 'roost_live_refused_total', help: 'Streams refused because there were too many.' }),
  holds: new Counter({ name: 'roost_live_holds_total', help: 'Holds by what became of them.', labelNames: ['outcome'] }),
};
