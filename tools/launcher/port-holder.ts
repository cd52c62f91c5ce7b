import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';

const listening = '0A';

/** Which process listens on a port, in words, where the system lets us read that (Linux; others' processes only as root). */
export function holderOf(port: number): string | undefined {
  if (!existsSync('/proc/net/tcp')) return undefined;
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((file) => listenersIn(readFileSync(file, 'utf8'), port)),
  );
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsOne(name, sockets));
  if (!pid) return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return `process ${pid} (${command.slice(0, 80)})`;
}

/** The inodes of the sockets that listen on the port, of a table as in /proc/net/tcp. */
export function listenersIn(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.filter(([, local, , state]) => local?.endsWith(suffix) && state === listening).map((row) => `socket:[${row[9]}]`);
}

function holdsOne(pid: string, sockets: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => sockets.has(readlinkSync(`/proc/${pid}/fd/${descriptor}`)));
  } catch {
    return false; // gone meanwhile, or not ours to look into
  }
}
