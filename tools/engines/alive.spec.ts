import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { identityOf } from '../launcher/process-identity.ts';

describe('a process that ends', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'roost-alive-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A program that starts a sleeping child and prints its pid. */
  const program = (then: string) => `
    import { spawnChild } from ${JSON.stringify(join(import.meta.dirname, 'child.ts'))};
    const args = ['-e', 'setInterval(() => 0, 1000)'];
    const { pid } = await spawnChild({ command: process.execPath, args, logFile: ${JSON.stringify(join(folder, 'log'))} });
    console.log(pid);
    ${then}`;

  const pidOfChildIn = async (then: string) => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program(then)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    return { parent, child: Number(printed) };
  };

  it.each([
    ['by a signal', '', (pid: number) => process.kill(pid, 'SIGTERM')],
    ['by an error', 'throw new Error("expected by the test")', () => true],
    ['by itself', 'process.exit()', () => true],
  ])('%s takes its children with it', async (_, then, end) => {
    const { parent, child } = await pidOfChildIn(then);
    end(parent.pid as number);
    await vi.waitFor(() => expect(identityOf(child)).toBeUndefined(), 10_000);
  });
});
