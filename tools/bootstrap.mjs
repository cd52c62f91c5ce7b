// The first thing that runs on a fresh clone, before the program it is given: it must do with the system's Node (20 or later) and
// without node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

requireNode(20);
if (!isInstalled()) install();
runOnOurNode(process.argv.slice(2));

function requireNode(oldest) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= oldest) return;
  fail(`Roost needs Node ${oldest} or later to begin with; this is ${process.version}. Install a newer Node and try again.`);
}

/** npm writes its own lock file into node_modules when it is done: older than ours, or absent, means that we must install. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Not `npm ci`: it refuses a lock file without the packages of other systems, which npm itself leaves out wherever their registry does
 * not offer them. This installs the locked versions just the same, and leaves the lock file alone.
 */
function install() {
  console.log('Installing the packages');
  const { status, error } = spawnSync('npm', ['install', '--no-save', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (error) fail(`npm could not be run (${error.message}). Install npm, or run npm install by hand.`);
  if (status !== 0) fail('npm install failed; its message is above. Try again when that is solved.');
}

/** Goes on under the Node that npm installed, which runs TypeScript as it is. */
function runOnOurNode(args) {
  const child = spawn(join(bin, 'node'), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(`Node 24 could not be started from node_modules (${error.message}). Remove node_modules and try again.`),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
