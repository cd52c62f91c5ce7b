import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, type Entry, type Recorded, type Run } from './run-file.ts';
import { stopOrder } from './stop-order.ts';

/**
 * Stops what an earlier run left behind because it was killed: only processes that are provably the ones it started.
 */
export async function stopLeftovers({ entries }: Run, say: (message: string) => void, graceMs = 20_000): Promise<void> {
  const left = entries.filter((entry) => isAlive(entry.process));
  if (left.length === 0) return;
  say('An earlier start was killed and left its processes behind');
  for (const wave of stopOrder(left)) {
    say(`Stopping ${wave.map(({ name }) => name).join(', ')}`);
    await Promise.all(wave.map((entry) => stopLeftover(entry, graceMs)));
  }
}

async function stopLeftover({ process: recorded, stopSignal = 'SIGTERM' }: Entry, graceMs: number): Promise<void> {
  if (!isAlive(recorded)) return;
  process.kill(recorded.pid, stopSignal);
  if (await endsWithin(recorded, graceMs)) return;
  process.kill(-recorded.pid, 'SIGKILL');
  await endsWithin(recorded, graceMs);
}

async function endsWithin(recorded: Recorded, ms: number): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline;) {
    if (!isAlive(recorded)) return true;
    await delay(25); // not our child, so nobody tells us
  }
  return false;
}
