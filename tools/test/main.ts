import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true });

/** Everything that must be green, cheapest first; the tests last, since their summary ends the run. */
const steps: [name: string, command: string, args: string[]][] = [
  ['lint', 'oxlint', ['--deny-warnings']],
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['types', 'tsc', []],
  ['types of the web', 'tsc', ['-p', 'apps/web']],
  ['build', 'nest', ['build', '--all', '--silent']],
  ['build of the web', 'vite', ['build', '--logLevel=warn', 'apps/web']],
  ['tests', 'vitest', ['run', ...(values.quick ? ['--project', 'unit'] : []), ...positionals]],
];

for (const [name, command, args] of steps) {
  const started = performance.now();
  console.log(`\n▸ ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (error || status !== 0) {
    console.error(`✗ ${name} failed after ${seconds} s${error ? `: ${error.message}` : '; see above'}`);
    if (name !== 'tests') console.log('0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
