import { cpuBetween, cpuTimes, type CpuTimes, total } from './cpu.ts';
import { startGenerator } from './load/generator-process.ts';
import type { Asks, LoadResult } from './load/plan.ts';
import type { Bench, Figures } from './part.ts';

const WARM_UP_S = 3;
const WARM_UP_AT_MOST_S = 30;
const WARM_UP_REQUESTS = 6000;

/** One of those who are measured in turn. */
export interface Side {
  what: string;
  url: string;
  /** Whose CPU counts: root processes by name. */
  pids: Record<string, number>;
  /** The requests of a run of so many seconds. */
  asks(seconds: number): Asks;
  /** Whether a request may be sent only once. */
  once?: boolean;
  expect: number;
  /** Requests after which a cold process counts as warm, where the usual 6,000 would take too long. */
  warmUp?: number;
  /** Done before a run, outside of what is measured. */
  before?(): Promise<void>;
  /** Waited for after a run, and part of its CPU: what requests have set going. */
  after?(good: number): Promise<void>;
}

interface Run {
  result: LoadResult;
  cpu: CpuTimes;
}

/** Measures the sides by turns, each as often, after a warm-up; the median of each figure counts. */
export async function contest(bench: Bench, sides: Side[]): Promise<Figures[]> {
  const { seconds, runs } = bench.options;
  for (const side of sides) {
    bench.say(`${side.what}: warming up`);
    await warmUp(bench, side);
  }
  const done = new Map(sides.map((side) => [side, [] as Run[]]));
  for (let turn = 1; turn <= runs; turn++)
    for (const side of sides) {
      const run = await measure(bench, side, seconds);
      done.get(side)?.push(run);
      bench.say(`${side.what}: run ${turn} of ${runs}, ${told(run)}`);
    }
  return sides.map((side) => figuresOf(side, done.get(side) ?? []));
}

/** Lets compilers and caches settle, by requests and not by time: on a busy machine three seconds may be few of them. */
async function warmUp(bench: Bench, side: Side): Promise<void> {
  const end = performance.now() + WARM_UP_AT_MOST_S * 1000;
  for (let done = 0; done < (side.warmUp ?? WARM_UP_REQUESTS) && performance.now() < end;) {
    const { result } = await measure(bench, side, WARM_UP_S);
    done += result.good + result.errors;
  }
}

async function measure({ house, options }: Bench, side: Side, seconds: number): Promise<Run> {
  const { url, once = false, expect } = side;
  await side.before?.();
  const plan = { url, connections: options.connections, seconds, once, expect };
  const generator = await startGenerator(house.dir, plan, side.asks(seconds));
  const before = cpuTimes(side.pids);
  const result = await generator.go();
  await side.after?.(result.good);
  const cpu = cpuBetween(before, cpuTimes(side.pids));
  return { result, cpu };
}

function told({ result, cpu }: Run): string {
  const rate = Math.round(result.good / result.seconds);
  const each = Math.round(total(cpu) / Math.max(1, result.good));
  const trouble = result.errors ? `, ${result.errors} errors, first: ${result.firstError}` : '';
  return `${rate}/s, p99 ${result.p99Ms.toFixed(1)} ms, ${each} µs CPU${trouble}`;
}

function figuresOf({ what, pids }: Side, runs: Run[]): Figures {
  const of = (figure: (run: Run) => number) => median(runs.map(figure));
  const each = (used: (cpu: CpuTimes) => number) => of(({ result, cpu }) => used(cpu) / Math.max(1, result.good));
  return {
    what,
    rate: of(({ result }) => result.good / result.seconds),
    p50Ms: of(({ result }) => result.p50Ms),
    p95Ms: of(({ result }) => result.p95Ms),
    p99Ms: of(({ result }) => result.p99Ms),
    errors: runs.reduce((sum, { result }) => sum + result.errors, 0),
    cpu: Object.fromEntries(Object.keys(pids).map((name) => [name, each((cpu) => cpu[name] ?? 0)])),
    cpuUs: each(total),
  };
}

/** The middle of some figures. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The first side beside the second, its limit. */
export async function againstLimit(bench: Bench, ours: Side, limit: Side, aim: string): Promise<Figures[]> {
  const [mine, best] = (await contest(bench, [ours, limit])) as [Figures, Figures];
  return [{ ...mine, ofLimit: (mine.rate ?? 0) / (best.rate || 1), aim }, best];
}
