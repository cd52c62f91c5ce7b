import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remember } from '../../engines/alive.ts';
import type { Asks, LoadResult, Plan } from './plan.ts';

/** A process of its own that is ready to load a server. */
export interface Generator {
  /** Begins, and resolves when the last answer has come. */
  go(): Promise<LoadResult>;
}

/** Starts a generator and resolves when it has everything it will send at hand. */
export async function startGenerator(dir: string, plan: Omit<Plan, 'file'>, asks: Asks): Promise<Generator> {
  const file = join(dir, 'asks.json');
  await writeFile(file, JSON.stringify(asks));
  const child = fork(join(import.meta.dirname, 'generator.ts'), { detached: true });
  const ended = once(child, 'exit');
  if (child.pid) remember(child.pid, ended);
  child.send({ ...plan, file } satisfies Plan);
  await reply(child);
  await rm(file);
  return {
    go: async () => {
      child.send('go');
      const result = (await reply(child)) as LoadResult;
      child.removeAllListeners('disconnect').disconnect();
      child.kill('SIGKILL');
      await ended;
      return result;
    },
  };
}

async function reply(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('the load generator died'));
    child.once('exit', died).once('message', (message) => {
      child.off('exit', died);
      resolve(message);
    });
  });
}
