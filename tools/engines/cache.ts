import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where fetched engines are kept, so that a second clone starts without fetching. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'roost', 'engines');
}

/**
 * The folder `name` of the cache, filled on first use. It is filled aside and renamed into place, so a folder that exists is whole,
 * and of two processes filling it at once the first wins and the other takes what is there.
 */
export async function cached(name: string, fill: (draft: string) => Promise<void>, root = cacheRoot()): Promise<string> {
  const target = join(root, name);
  if (existsSync(target)) return target;
  await mkdir(root, { recursive: true });
  const draft = await mkdtemp(`${target}.draft-`);
  try {
    await fill(draft);
    await chmod(draft, 0o755); // mkdtemp makes it private, but PostgreSQL's own user must read it too
    await rename(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}
