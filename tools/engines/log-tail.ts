import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const window = 16_384;

/** The last lines of a log file, for a message about the process that wrote it. */
export function logTail(file: string, lines = 8): string {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const buffer = Buffer.alloc(Math.min(size, window));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString().trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}
