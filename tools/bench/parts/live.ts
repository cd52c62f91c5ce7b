import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../../libs/contracts/src/dates.ts';
import { remember } from '../../engines/alive.ts';
import { freePort } from '../../engines/ports.ts';
import { startApp } from '../../launcher/start-apps.ts';
import { memoryOf } from '../memory.ts';
import type { FanOut, ReadersPlan } from '../load/stream-readers.ts';
import type { Bench, Figures, Part } from '../part.ts';

const STREAMS = 10_000;
const WATCHING = 1000;
const ROUNDS = 20;
/** Files a process needs besides its streams. */
const SPARE_FILES = 2000;
/** Opened before memory is looked at: what the first streams cost is compiling, and a heap that grows once. */
const AT_FIRST = 1000;
const SETTLE_MS = 5000;

/** Event streams of one replica: what an idle one costs, and how soon a thousand know of one event. */
export const live: Part = {
  name: 'live',
  async measure(bench) {
    const { house } = bench;
    const streams = Math.min(STREAMS, openFiles() - SPARE_FILES);
    if (streams < STREAMS)
      bench.say(`Only ${streams} streams: a process may open no more files here. "ulimit -n 20000" raises it.`);
    const urls = { ...house.stage.urls, live: `http://127.0.0.1:${await freePort()}` };
    const replica = await startApp('live', { ...house.stage, urls }, { MAX_STREAMS_PER_USER: '1000', MAX_STREAMS: '1000000' });
    const readers = startReaders();
    try {
      await ask(readers, planOf(bench, replica.url, streams), 'open');
      const before = await settledKib(replica.pid);
      bench.say(`Opening ${streams} streams`);
      await ask(readers, 'rest', 'open');
      const eachKib = ((await settledKib(replica.pid)) - before) / streams;
      bench.say(`Telling ${WATCHING} of them ${ROUNDS * 2} events`);
      const { latenciesMs } = await ask<FanOut>(readers, 'fan-out');
      return [eachOf(streams, eachKib), latencyOf(latenciesMs)];
    } finally {
      readers.kill('SIGKILL');
      await replica.stop();
    }
  },
};

function planOf({ people, listings }: Bench, url: string, streams: number): ReadersPlan {
  const first = addDays(new Date().toISOString().slice(0, 10), 300);
  return {
    url,
    tokens: people.guests.map(({ token }) => token),
    atFirst: AT_FIRST,
    streams: AT_FIRST + streams,
    watching: Math.min(WATCHING, streams),
    listingId: listings.all[0]?.id ?? '',
    nights: { check_in: first, check_out: addDays(first, 3) },
    rounds: ROUNDS,
  };
}

function startReaders(): ChildProcess {
  const child = fork(join(import.meta.dirname, '..', 'load', 'stream-readers.ts'), { detached: true });
  if (child.pid) remember(child.pid, once(child, 'exit'));
  return child;
}

async function ask<T>(readers: ChildProcess, message: ReadersPlan | 'rest' | 'fan-out', expected?: string): Promise<T> {
  readers.send(message);
  const died = once(readers, 'exit').then(() => Promise.reject(new Error('the readers died')));
  const [answer] = (await Promise.race([once(readers, 'message'), died])) as [T];
  if (expected !== undefined && answer !== expected) throw new Error(`the readers said ${JSON.stringify(answer)}`);
  return answer;
}

/** Resident memory of a process once it has done what it had begun. */
async function settledKib(pid: number): Promise<number> {
  await sleep(SETTLE_MS);
  return memoryOf(pid).nowKib;
}

function openFiles(): number {
  const limit = /^Max open files\s+(\d+|unlimited)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return limit === 'unlimited' ? Infinity : Number(limit);
}

function eachOf(streams: number, eachKib: number): Figures {
  return { what: `${streams.toLocaleString('en')} idle streams: ${eachKib.toFixed(1)} KiB each`, errors: 0, aim: '≤ 16 KiB' };
}

function latencyOf(latenciesMs: number[]): Figures {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { what: `one event to ${WATCHING} streams`, p50Ms: at(0.5), p99Ms: at(0.99), errors: 0, aim: 'p99 ≤ 100 ms' };
}
