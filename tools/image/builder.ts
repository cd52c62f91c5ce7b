export type Start = {
  env: Record<string, string>;
  /** Folders of this machine to see inside, read-only unless told. */
  mounts: { from: string; to: string; writable?: boolean }[];
  args: string[];
  logFile: string;
};

/** A container on this machine's own network, with a root file system that cannot be written to, and no rights. */
export interface Container {
  /** The process's id out here. */
  pid(): number;
  /** Runs a command beside it. @returns its exit code. */
  exec(command: string[]): number;
  signal(name: string): void;
  /** Its exit code, when it has ended. */
  exited: Promise<number>;
  /** Ends what is left of it. */
  remove(): void;
}

export type About = { bytes: number; user: string; labels: Record<string, string>; healthcheck: boolean };

/** What builds images and runs them: Docker, or Buildah and runc where there is no daemon. */
export interface Builder {
  build(app: string): void;
  about(app: string): About;
  start(app: string, options: Start): Promise<Container>;
}

/** More arguments of a build, as one would type them: NODE_IMAGE, certificates, storage. */
export const extraArgs = (process.env.IMAGE_BUILD_ARGS ?? '').split(' ').filter(Boolean);

export function buildArgs(app: string): string[] {
  const about = Object.entries({ APP: app, VERSION: 'test', REVISION: 'test' }).flatMap(([key, value]) => [
    '--build-arg',
    `${key}=${value}`,
  ]);
  return [
    '-f',
    app === 'web' ? 'Dockerfile.web' : 'Dockerfile',
    ...about,
    ...extraArgs,
    '-t',
    `localhost/roost-test/${app}`,
    '.',
  ];
}

export const tagOf = (app: string) => `localhost/roost-test/${app}`;
