import { join } from 'node:path';
import { spawnChild } from '../../../tools/engines/child.ts';
import { freePort } from '../../../tools/engines/ports.ts';
import { goProgram } from './go-program.ts';
import { until } from './until.ts';

/** Stripe's own stand-in for its API, built once by Go and kept with the engines; null, with a word, where there is no Go. */
export async function startStripeMock(): Promise<(AsyncDisposable & { url: URL }) | null> {
  const program = await goProgram('stripe-mock', 'github.com/stripe/stripe-mock@v0.203.0');
  if (!program) return null;
  const port = await freePort();
  const logFile = join(process.env.ROOST_TEST_DIR ?? '', 'stripe-mock.log');
  const child = await spawnChild({ command: program, args: ['-http-addr', `127.0.0.1:${port}`], logFile });
  const url = new URL(`http://127.0.0.1:${port}`);
  await until(async () => (await fetch(url)).status > 0);
  return { url, [Symbol.asyncDispose]: async () => void (await child.stop()) };
}
