import { lstat, readdir, realpath, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Empties the data folder, and with each link in it what it leads to (where data could not stay in the folder itself). */
export async function emptyData(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  for (const name of await readdir(dataDir)) {
    const path = join(dataDir, name);
    if ((await lstat(path)).isSymbolicLink() && existsSync(path))
      await rm(await realpath(path), { recursive: true, force: true });
    await rm(path, { recursive: true, force: true });
  }
}
