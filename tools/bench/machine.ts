import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Of the last minute: what else the machine was doing before we began. */
  load: number;
  node: string;
}

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    node: process.version,
  };
}

/** A line about the machine, and a warning when others use much of it. */
export function describeMachine({ cpu, cores, memoryGiB, load, node }: Machine): string {
  const facts = `${cores} cores of ${cpu}, ${memoryGiB} GiB, Node ${node}, load average ${load.toFixed(2)}`;
  if (load < cores * 0.4) return facts;
  return `${facts}\nThe machine is busy with other work: rates and latencies suffer from it, CPU per request hardly does.`;
}
