import { readFileSync } from 'node:fs';
import type { Asks, LoadResult, Plan } from './plan.ts';
import { type Round, Visitor } from './visitor.ts';

// The generator's process: gets a plan, says when it has read it, and begins when told to, so that reading it is not measured.
process.once('disconnect', () => process.exit(1)); // whoever wanted to know is gone
process.once('message', (plan: Plan) => {
  const asks = JSON.parse(readFileSync(plan.file, 'utf8')) as Asks;
  process.once('message', () => void drive(plan, asks).then((result) => process.send?.(result)));
  process.send?.('ready');
});

async function drive(plan: Plan, { tokens, list }: Asks): Promise<LoadResult> {
  const latencies: number[] = [];
  const errors: string[] = [];
  const started = performance.now();
  const endsAt = started + plan.seconds * 1000;
  let at = 0;
  const round: Round = {
    plan,
    tokens,
    next: () => {
      if (performance.now() >= endsAt || (plan.once && at >= list.length)) return undefined;
      return list[at++ % list.length];
    },
    answered: (ms) => void latencies.push(ms),
    failed: (what) => void errors.push(what),
  };
  const visitors = Array.from({ length: plan.connections }, () => new Visitor(round));
  visitors.forEach((visitor) => visitor.ask());
  await Promise.all(visitors.map(({ done }) => done));
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const percentile = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    good: latencies.length,
    errors: errors.length,
    firstError: errors[0],
    seconds,
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    p99Ms: percentile(0.99),
  };
}
