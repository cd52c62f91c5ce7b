import { join } from 'node:path';
import { cached } from '../../../tools/engines/cache.ts';
import { findOnPath, run } from '../../../tools/engines/commands.ts';

/** A server that stands for somebody else's, built once by Go and kept with the engines; null, with a word, where there is no Go. */
export async function goProgram(name: string, module: `${string}@v${string}`): Promise<string | null> {
  if (!findOnPath('go')) {
    console.log(`  ${name} is left out: it is installed by Go, which is not on the PATH`);
    return null;
  }
  const dir = await cached(`${name}-${module.split('@v')[1]}`, async (draft) => {
    const env = { ...process.env, GOBIN: draft };
    await run('go', ['install', module], { env });
  });
  return join(dir, name);
}
