const groups = new Set<number>();

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Without this handler the signal would end us and skip 'exit'; a program with a handler of its own stops in its own way.
    if (process.listenerCount(signal) === 1) process.exit(1);
  });
}

/** Remembers a process group of ours until it has ended: whatever is alive when this process ends is killed with it. */
export function remember(pid: number, ended: Promise<unknown>): void {
  groups.add(pid);
  void ended.finally(() => groups.delete(pid));
}

/** Kills every process that this one started, and what those started, at once. */
export function killAll(): void {
  groups.forEach(killGroup);
}

export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ended meanwhile: what we wanted
  }
}
