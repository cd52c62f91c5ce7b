import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { spawnChild } from './child.ts';

describe('a child process', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'roost-child-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (name: string, script: string) => {
    const logFile = join(folder, 'logs', `${name}.log`);
    const printed = (text: string) => vi.waitFor(() => expect(readFileSync(logFile, 'utf8')).toContain(text), 10_000);
    return spawnChild({ command: process.execPath, args: ['-e', script], logFile }).then((child) => ({
      child,
      logFile,
      printed,
    }));
  };

  it('writes what it says to its log and tells how it ended', async () => {
    const { child, logFile } = await start('speaks', 'console.log("out"); console.error("err"); process.exitCode = 3');
    expect(await child.exited).toEqual({ code: 3, signal: null });
    expect(readFileSync(logFile, 'utf8')).toBe('out\nerr\n');
  });

  it('stops when asked', async () => {
    const { child, printed } = await start(
      'polite',
      'process.on("SIGTERM", () => process.exit(0)); setInterval(() => 0, 1000); console.log("up")',
    );
    await printed('up');
    expect(await child.stop()).toEqual({ code: 0, signal: null });
  });

  it('is killed when it does not stop in time', async () => {
    const { child, printed } = await start(
      'stubborn',
      'process.on("SIGTERM", () => 0); setInterval(() => 0, 1000); console.log("up")',
    );
    await printed('up');
    expect(await child.stop('SIGTERM', 10)).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('says at once that a program is not there', async () => {
    await expect(spawnChild({ command: join(folder, 'absent'), args: [], logFile: join(folder, 'absent.log') })).rejects.toThrow(
      'ENOENT',
    );
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });
});
