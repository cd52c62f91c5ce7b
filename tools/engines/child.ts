import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { killGroup, remember } from './alive.ts';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Command {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  logFile: string;
}

export interface Child {
  pid: number;
  /** How it ended, once it has. */
  exit: Exit | undefined;
  exited: Promise<Exit>;
  /** Asks it to stop, and kills it and all it started when it has not after `graceMs`. */
  stop(signal?: NodeJS.Signals, graceMs?: number): Promise<Exit>;
}

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C reaches only us, with its output appended to a file.
 * Whatever is still alive when this process ends is killed with it.
 */
export async function spawnChild({ command, args, logFile, ...options }: Command): Promise<Child> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const started = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  await new Promise((resolve, reject) => started.once('spawn', resolve).once('error', reject));
  const pid = started.pid as number; // there is one after 'spawn'
  const exited = new Promise<Exit>((resolve) => started.once('exit', (code, signal) => resolve({ code, signal })));
  remember(pid, exited);
  const child: Child = {
    pid,
    exit: undefined,
    exited,
    stop: (signal = 'SIGTERM', graceMs = 20_000) => stop(child, signal, graceMs),
  };
  void exited.then((exit) => {
    child.exit = exit;
    killGroup(pid); // what it started goes with it, and does not hold on to its data or port
  });
  return child;
}

async function stop(child: Child, signal: NodeJS.Signals, graceMs: number): Promise<Exit> {
  if (child.exit) return child.exit;
  process.kill(child.pid, signal);
  const timer = setTimeout(() => killGroup(child.pid), graceMs);
  const exit = await child.exited;
  clearTimeout(timer);
  return exit;
}
