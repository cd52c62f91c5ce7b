import { readdirSync, readFileSync } from 'node:fs';

const TICK_US = 10_000; // Linux counts CPU time in hundredths of a second, whatever its clock

/** CPU microseconds used by name of a process. */
export type CpuTimes = Record<string, number>;

/** One process: its own time and that of its children that have ended. */
interface Sample {
  parent: number;
  cpuUs: number;
}

/**
 * What processes have used so far, each with all that it started: a server's backends, and those that have ended and were waited for.
 * Zeros where there is no /proc.
 */
export function cpuTimes(roots: Record<string, number>): CpuTimes {
  const samples = readSamples();
  const children = Map.groupBy(samples.keys(), (pid) => samples.get(pid)?.parent ?? 0);
  const treeOf = (pid: number): number =>
    (samples.get(pid)?.cpuUs ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + treeOf(child), 0);
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, treeOf(pid)]));
}

/** What was used between two readings. */
export function cpuBetween(before: CpuTimes, after: CpuTimes): CpuTimes {
  return Object.fromEntries(Object.entries(after).map(([name, used]) => [name, used - (before[name] ?? 0)]));
}

export const total = (times: CpuTimes): number => Object.values(times).reduce((sum, used) => sum + used, 0);

function readSamples(): Map<number, Sample> {
  const samples = new Map<number, Sample>();
  if (process.platform !== 'linux') return samples;
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const sample = pid > 0 ? readSample(pid) : undefined;
    if (sample) samples.set(pid, sample);
  }
  return samples;
}

function readSample(pid: number): Sample | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; what follows the last bracket is: state, parent, …, utime, stime, cutime, cstime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), cpuUs: ticks * TICK_US };
  } catch {
    return undefined; // ended since it was listed
  }
}
