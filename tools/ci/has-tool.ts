import { spawnSync } from 'node:child_process';

/** Whether a tool of others is here and works; what needs it is left out where it is not. */
export function hasTool(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
