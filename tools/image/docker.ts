import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { root } from '../launcher/paths.ts';
import { type About, type Builder, buildArgs, type Container, type Start, tagOf } from './builder.ts';

type Inspected = { Size: number; Config: { User: string; Labels: Record<string, string>; Healthcheck?: object } };
const docker = (...args: string[]) => execFileSync('docker', args, { cwd: root, encoding: 'utf8' }).trim();

export const dockerBuilder: Builder = {
  build: (app) => void docker('build', '-q', ...buildArgs(app)),

  about(app): About {
    const [{ Size, Config }] = JSON.parse(docker('image', 'inspect', tagOf(app))) as [Inspected];
    return { bytes: Size, user: Config.User, labels: Config.Labels, healthcheck: Config.Healthcheck !== undefined };
  },

  async start(app, { env, mounts, args, logFile }: Start): Promise<Container> {
    const settings = Object.entries(env).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
    const folders = mounts.flatMap(({ from, to, writable }) => ['-v', `${from}:${to}${writable ? '' : ':ro'}`]);
    const limits = [
      '--network',
      'host',
      '--read-only',
      '--tmpfs',
      '/tmp',
      '--cap-drop',
      'ALL',
      '--security-opt',
      'no-new-privileges',
    ];
    const id = docker('run', '-d', ...limits, ...settings, ...folders, tagOf(app), ...args);
    return {
      pid: () => Number(docker('inspect', '-f', '{{.State.Pid}}', id)),
      exec: (command) => spawnSync('docker', ['exec', id, ...command]).status ?? -1,
      signal: (name) => void docker('kill', '-s', name, id),
      exited: waited(id).finally(() => writeFileSync(logFile, spawnSync('docker', ['logs', id]).stderr)),
      remove: () => void docker('rm', '-f', id),
    };
  },
};

async function waited(id: string): Promise<number> {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve) => execFile('docker', ['wait', id], (_, code) => resolve(Number(code))));
}
