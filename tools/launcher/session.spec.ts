import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawnChild } from '../engines/child.ts';
import { claimRun, record, writeRun, type Recorded } from './run-file.ts';
import { openSession } from './session.ts';

describe('a run and its file', () => {
  let folder: string;
  let file: string;
  let said: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roost-run-'));
    file = join(folder, 'run.json');
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const say = (message: string) => void said.push(message);
  const sleeper = () =>
    spawnChild({ command: process.execPath, args: ['-e', 'setInterval(() => 0, 1000)'], logFile: join(folder, 'log') });
  const dead: Recorded = { pid: process.pid, identity: 'another boot:1' };
  const leave = (process: Recorded, launcher = dead) =>
    writeRun(file, { launcher, entries: [{ name: 'booking', kind: 'app', url: 'http://127.0.0.1:8104', process }] });

  it('refuses a second run in the same place', async () => {
    leave(dead, record(process.pid));
    await expect(openSession(file, say)).rejects.toThrow(`already running here (pid ${process.pid})`);
  });

  it('lets one of two that start at once go on', () => {
    claimRun(file);
    expect(() => claimRun(file)).toThrow('started here twice at once');
  });

  it('stops what a killed run has left', async () => {
    const child = await sleeper();
    leave(record(child.pid));
    await openSession(file, say);
    expect(await child.exited).toEqual({ code: null, signal: 'SIGTERM' });
    expect(said.join()).toContain('booking');
  });

  it('spares a process that has only got the pid of one it started', async () => {
    const child = await sleeper();
    leave({ pid: child.pid, identity: `${record(child.pid).identity}0` });
    await openSession(file, say);
    expect(child.exit).toBeUndefined();
    expect(said).toEqual([]);
    await child.stop('SIGKILL');
  });

  it('writes down what it runs and takes it off the record when that is stopped, in order', async () => {
    const session = await openSession(file, say);
    const [gateway, booking, redis] = await Promise.all([sleeper(), sleeper(), sleeper()]);
    session.add({ name: 'redis', kind: 'engine', url: 'redis://127.0.0.1:16379' }, redis);
    session.add({ name: 'booking', kind: 'app', url: 'http://127.0.0.1:8104' }, booking);
    session.add({ name: 'gateway', kind: 'app', url: 'http://127.0.0.1:8080' }, gateway);
    expect(readFileSync(file, 'utf8')).toContain(`"pid": ${booking.pid}`);
    await session.stop();
    expect(said).toEqual(['Stopping gateway', 'Stopping booking', 'Stopping redis']);
    expect(existsSync(file)).toBe(false);
  });

  it('ends a process that comes up while everything is being stopped', async () => {
    const session = await openSession(file, say);
    await session.stop();
    const late = await sleeper();
    session.add({ name: 'booking', kind: 'app', url: 'http://127.0.0.1:8104' }, late);
    expect(await late.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('asks for a look when the file cannot be read', async () => {
    writeFileSync(file, '{');
    await expect(openSession(file, say)).rejects.toThrow(file);
  });
});
