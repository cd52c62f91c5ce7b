import { join } from 'node:path';
import { cached } from '../../../tools/engines/cache.ts';
import { spawnChild } from '../../../tools/engines/child.ts';
import { findOnPath, run } from '../../../tools/engines/commands.ts';
import { freePort } from '../../../tools/engines/ports.ts';
import { until } from './until.ts';

const VERSION = '0.203.0';

/** Stripe's own stand-in for its API, built once by Go and kept with the engines; null, with a word, where there is no Go. */
export async function startStripeMock(): Promise<(AsyncDisposable & { url: URL }) | null> {
  if (!findOnPath('go')) {
    console.log('  stripe-mock is left out: it is installed by Go, which is not on the PATH');
    return null;
  }
  const dir = await cached(`stripe-mock-${VERSION}`, async (draft) => {
    const env = { ...process.env, GOBIN: draft };
    await run('go', ['install', `github.com/stripe/stripe-mock@v${VERSION}`], { env });
  });
  const port = await freePort();
  const logFile = join(process.env.ROOST_TEST_DIR ?? '', 'stripe-mock.log');
  const child = await spawnChild({ command: join(dir, 'stripe-mock'), args: ['-http-addr', `127.0.0.1:${port}`], logFile });
  const url = new URL(`http://127.0.0.1:${port}`);
  await until(async () => (await fetch(url)).status > 0);
  return { url, [Symbol.asyncDispose]: async () => void (await child.stop()) };
}
