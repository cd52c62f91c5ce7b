import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spawnChild, type Child } from '../engines/child.ts';
import { supervise, type SuperviseOptions } from './supervise.ts';

describe('supervision', () => {
  let folder: string;
  let stop: AbortController;
  let said: string[];
  let children: Child[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roost-supervise-'));
    stop = new AbortController();
    [said, children] = [[], []];
  });
  afterEach(async () => {
    stop.abort();
    await Promise.all(children.map((child) => child.stop('SIGKILL')));
    rmSync(folder, { recursive: true });
  });

  const logFile = () => join(folder, 'fake.log');
  const start = async (script: string) => {
    const child = await spawnChild({ command: process.execPath, args: ['-e', script], logFile: logFile() });
    children.push(child);
    return child;
  };
  const watch = async (script: string, options: Partial<SuperviseOptions> = {}) => {
    const service = { name: 'booking', logFile: logFile(), start: () => start(script) };
    const say = (message: string) => void said.push(message);
    return supervise(service, await start(script), { say, signal: stop.signal, pauseMs: () => 1, ...options });
  };
  const lives = 'setInterval(() => 0, 1000)';
  const dies = 'console.error("the disk is full"); process.exit(7)';

  it('starts again what was killed, and says so', async () => {
    const over = watch(lives);
    await vi.waitFor(() => expect(children).toHaveLength(1));
    process.kill((children[0] as Child).pid, 'SIGKILL');
    await vi.waitFor(() => expect(said).toHaveLength(2), 10_000);
    expect(said[0]).toBe(`booking was ended by SIGKILL; starting it again in 0.001 s (log: ${logFile()})`);
    expect(said[1]).toBe(`booking was started again (pid ${children[1]?.pid})`);
    stop.abort();
    await children[1]?.stop();
    await over;
    expect(children).toHaveLength(2);
  });

  it('counts crashes in a row and shows the end of the log from the second on', async () => {
    const crashes: number[] = [];
    void watch(dies, { pauseMs: (crash) => crashes.push(crash) });
    await vi.waitFor(() => expect(crashes.length).toBeGreaterThanOrEqual(3), 10_000);
    expect(crashes.slice(0, 3)).toEqual([1, 2, 3]);
    const messages = said.filter((message) => message.includes('exit code 7'));
    expect(messages[0]).not.toContain('the disk is full');
    expect(messages[1]).toContain('the disk is full');
  });

  it('forgets earlier crashes of what has run steadily', async () => {
    const crashes: number[] = [];
    void watch(dies, { steadyMs: 0, pauseMs: (crash) => crashes.push(crash) });
    await vi.waitFor(() => expect(crashes.length).toBeGreaterThanOrEqual(3), 10_000);
    expect(new Set(crashes)).toEqual(new Set([1]));
  });

  it('goes on when a start fails', async () => {
    const service = {
      name: 'booking',
      logFile: logFile(),
      start: vi.fn(async () => Promise.reject<Child>(new Error('port 8104 is taken'))),
    };
    const say = (message: string) => void said.push(message);
    void supervise(service, await start(dies), { say, signal: stop.signal, pauseMs: () => 1 });
    await vi.waitFor(() => expect(service.start.mock.calls.length).toBeGreaterThan(1), 10_000);
    expect(said[1]).toContain('booking could not be started: port 8104 is taken');
  });

  it('does not wait out its pause when everything is stopped', async () => {
    const over = watch(dies, { pauseMs: () => 60_000 });
    await vi.waitFor(() => expect(said).toHaveLength(1), 10_000);
    stop.abort();
    await over;
    expect(children).toHaveLength(1);
  });
});
