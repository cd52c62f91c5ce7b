import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface User {
  uid: number;
  gid: number;
}

const publicHome = '/var/lib/roost';

/** A folder that every user can reach, for what cannot stay where it is when root runs us from a private folder. */
export async function publicFolder(name: 'data' | 'engines'): Promise<string> {
  const folder = join(publicHome, name);
  await mkdir(folder, { recursive: true });
  for (const one of [publicHome, folder]) await chmod(one, 0o755); // whatever our umask says
  return folder;
}

/** Who runs PostgreSQL, which refuses to be root: nobody else when we are not root, then the system's own `postgres` or `nobody`. */
export async function unprivilegedUser(dataDir: string): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataDir)) {
    const { uid, gid } = await stat(dataDir);
    if (uid !== 0) return { uid, gid }; // whom it was made for
  }
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry)
    throw new Error('PostgreSQL cannot run as root and there is no user "postgres" or "nobody". Add one, or set DATABASE_URL.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * Makes a folder that belongs to `user`. When a folder above it is closed to others (a clone below /root), the data goes to a public
 * place instead and `dir` becomes a link to it.
 */
export async function ownedFolder(dir: string, user: User): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  if (existsSync(dir)) return;
  const parent = await realpath(dirname(dir));
  await chmod(parent, (await stat(parent)).mode | 0o011);
  const place = (await isReachable(parent))
    ? dir
    : join(await publicFolder('data'), `${basename(dir)}-${fingerprint(join(parent, basename(dir)))}`);
  // Without its link, what lies there belongs to a data folder that was removed, and a link that leads nowhere is of no use either.
  await Promise.all([place, dir].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(place, { mode: 0o700 });
  await chown(place, user.uid, user.gid);
  if (place !== dir) await symlink(place, dir);
}

/** Whether every user may pass through this folder and all above it. */
export async function isReachable(dir: string): Promise<boolean> {
  if (((await stat(dir)).mode & 0o001) === 0) return false;
  return dir === dirname(dir) || isReachable(dirname(dir));
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
