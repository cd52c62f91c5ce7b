import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnChild } from '../engines/child.ts';
import { root } from '../launcher/paths.ts';
import { type About, type Builder, buildArgs, type Container, type Start, tagOf } from './builder.ts';

type Config = {
  User: string;
  Env: string[];
  Entrypoint: string[];
  Cmd?: string[];
  WorkingDir?: string;
  Labels: Record<string, string>;
};
type Inspected = { Docker: { config: Config & { Healthcheck?: object } } };
const buildah = (...args: string[]) => execFileSync('buildah', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).trim();

export const buildahBuilder: Builder = {
  // Docker's format, for OCI's has no health check.
  build: (app) => void buildah('build', '-q', '--isolation', 'chroot', '--layers', '--format', 'docker', ...buildArgs(app)),

  about(app): About {
    const { User, Labels, Healthcheck } = configOf(app);
    const bytes = mounted(app, (rootfs) => Number(execFileSync('du', ['-sb', rootfs], { encoding: 'utf8' }).split('\t')[0]));
    return { bytes, user: User, labels: Labels, healthcheck: Healthcheck !== undefined };
  },

  async start(app, options: Start): Promise<Container> {
    const from = buildah('from', '--pull-never', tagOf(app));
    const bundle = mkdtempSync(join(tmpdir(), 'roost-image-'));
    const id = `roost-${app}-${process.pid}-${Date.now()}`;
    const spec = specOf(configOf(app), buildah('mount', from), options);
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(spec));
    const child = await spawnChild({ command: 'runc', args: ['run', '--bundle', bundle, id], logFile: options.logFile });
    return {
      pid: () => (JSON.parse(execFileSync('runc', ['state', id], { encoding: 'utf8' })) as { pid: number }).pid,
      exec: (command) => spawnSync('runc', ['exec', id, ...command]).status ?? -1,
      signal: (name) => void execFileSync('runc', ['kill', id, name]),
      exited: child.exited.then(({ code }) => code ?? -1),
      remove() {
        spawnSync('runc', ['delete', '--force', id]);
        buildah('rm', from);
        rmSync(bundle, { recursive: true, force: true });
      },
    };
  },
};

function configOf(app: string): Config & { Healthcheck?: object } {
  return (JSON.parse(buildah('inspect', '--type', 'image', tagOf(app))) as Inspected).Docker.config;
}

function mounted<T>(app: string, use: (rootfs: string) => T): T {
  const from = buildah('from', '--pull-never', tagOf(app));
  try {
    return use(buildah('mount', from));
  } finally {
    buildah('rm', from);
  }
}

/** What the image says, as runc wants to hear it: PID 1 of its own, this machine's network, nothing to write to but /tmp. */
function specOf(config: Config, rootfs: string, { env, mounts, args }: Start): object {
  const [uid, gid] = config.User.split(':').map(Number);
  const set = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const folders = mounts.map(({ from, to, writable }) => ({
    destination: to,
    type: 'bind',
    source: from,
    options: ['rbind', 'nosuid', 'nodev', writable ? 'rw' : 'ro'],
  }));
  return {
    ociVersion: '1.0.2',
    process: {
      user: { uid, gid },
      args: [...config.Entrypoint, ...(args.length > 0 ? args : (config.Cmd ?? []))],
      env: [...config.Env, ...set],
      cwd: config.WorkingDir ?? '/',
      capabilities: {},
      noNewPrivileges: true,
    },
    root: { path: rootfs, readonly: true },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755'] },
      { destination: '/tmp', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'nodev', 'mode=1777'] },
      ...folders,
    ],
    linux: { namespaces: ['pid', 'mount', 'ipc', 'uts'].map((type) => ({ type })) },
  };
}
