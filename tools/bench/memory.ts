import { readFileSync } from 'node:fs';

/** Resident memory of a process in KiB, now and at most so far. */
export function memoryOf(pid: number): { nowKib: number; mostKib: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  return { nowKib: read('VmRSS'), mostKib: read('VmHWM') };
}
