import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logTail } from '../engines/log-tail.ts';
import { startEngines, stopEngines } from '../engines/start.ts';
import { appEnv } from '../launcher/app-env.ts';
import { appSpecs, type AppSpec } from '../launcher/apps.ts';
import { askReady, setStage, type Stage } from '../launcher/start-apps.ts';
import { buildahBuilder } from './buildah.ts';
import type { Builder, Container } from './builder.ts';
import { dockerBuilder } from './docker.ts';

/**
 * `npm run test:image -- [APP…]`: builds the images of these apps (all unless told) and runs each as PID 1 beside real engines: small, not root,
 * nothing to write to, migrated by its argument, ready, healthy, and gone soon after SIGTERM. Docker, or Buildah and runc as root.
 */
const MOST_BYTES = 200 * 2 ** 20;
const LONGEST_EXIT_MS = 20_000;
const PATIENCE_MS = 60_000;
const builder = builderHere();
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'roost-images-'));
let failed = 0;
const engines = await startEngines({ dataDir: join(folder, 'data'), ports: 'free' });
try {
  const stage = await setStage({ engines, ports: 'free', keysDir: join(folder, 'keys'), logDir: folder });
  for (const app of appSpecs) if (wanted.length === 0 || wanted.includes(app.name)) await prove(app, stage).catch(told(app.name));
} finally {
  await stopEngines(engines);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(failed === 0 ? 0 : 1);

async function prove(app: AppSpec, stage: Stage): Promise<void> {
  builder.build(app.name);
  const { bytes, user, labels, healthcheck } = builder.about(app.name);
  assert(bytes <= MOST_BYTES, `${app.name} has ${bytes} bytes`);
  assert.equal(user, '1000:1000');
  assert(healthcheck, 'no health check');
  assert.equal(labels['org.opencontainers.image.title'], `roost-${app.name}`);

  const migrate = await start(app, stage, ['migrate']);
  assert.equal(await migrate.exited, 0, `migrate failed: ${logTail(logOf(app, 'migrate'))}`);
  migrate.remove();

  const serving = await start(app, stage, []);
  try {
    const readyMs = await ready(app, stage, serving);
    const status = readFileSync(`/proc/${serving.pid()}/status`, 'utf8');
    assert.match(status, /^Uid:\s+1000\s+1000/m);
    assert.match(status, /^NSpid:.*\s1$/m, 'it is not PID 1');
    assert.match(status, /^CapEff:\s+0+$/m, 'it has rights');
    assert.equal(serving.exec(['node', 'health.mjs']), 0, 'the health check fails');
    assert.equal(serving.exec(['node', '-e', 'require("fs").statSync("sbom.cdx.json")']), 0, 'no list of what is inside');
    assert.notEqual(
      serving.exec(['node', '-e', 'require("fs").writeFileSync("/app/x", "")']),
      0,
      'the root file system can be written to',
    );
    const asked = performance.now();
    serving.signal('TERM');
    const code = await serving.exited;
    const exitMs = performance.now() - asked;
    assert.equal(code, 0, `ended with ${code}: ${logTail(logOf(app, 'serve'))}`);
    assert(exitMs < LONGEST_EXIT_MS, `took ${exitMs} ms to end`);
    console.log(
      `ok    ${app.name.padEnd(13)}${Math.round(bytes / 2 ** 20)} MiB, ready in ${Math.round(readyMs)} ms, gone ${Math.round(exitMs)} ms after SIGTERM`,
    );
  } finally {
    serving.remove();
  }
}

/** The container with the settings of the launcher; its keys belong to the image's user. */
function start(app: AppSpec, stage: Stage, args: string[]): Promise<Container> {
  const [keys, media] = [join(folder, `keys-${app.name}`), join(folder, `media-${app.name}`)];
  cpSync(stage.keysDir, keys, { recursive: true });
  mkdirSync(media, { recursive: true });
  for (const path of [keys, media, ...readdirSync(keys).map((file) => join(keys, file))]) chownSync(path, 1000, 1000);
  const env = Object.entries(appEnv(app, stage)).map(([name, value]) => [name, value.replace(stage.keysDir, '/keys')]);
  const mounts = [
    { from: keys, to: '/keys' },
    { from: media, to: '/media', writable: true },
  ];
  const own = { MEDIA_DIR: '/media', METRICS_PORT: '0' };
  const logFile = logOf(app, args[0] ?? 'serve');
  return builder.start(app.name, {
    env: { ...Object.fromEntries(env), ...own } as Record<string, string>,
    mounts,
    args,
    logFile,
  });
}

function logOf(app: AppSpec, what: string): string {
  return join(folder, `${app.name}-${what}.log`);
}

/** @returns after how many milliseconds it said that it is ready */
async function ready(app: AppSpec, stage: Stage, container: Container): Promise<number> {
  const began = performance.now();
  const url = stage.urls[app.name] as string;
  const ended = container.exited.then((code) => {
    throw new Error(`ended with ${code}: ${logTail(logOf(app, 'serve'))}`);
  });
  const asking = async () => {
    for (; performance.now() - began < PATIENCE_MS; await new Promise((done) => setTimeout(done, 50))) {
      const is = await askReady(url).then(
        () => true,
        () => false,
      );
      if (is) return performance.now() - began;
    }
    throw new Error(`not ready within ${PATIENCE_MS / 1000} s: ${logTail(logOf(app, 'serve'))}`);
  };
  return Promise.race([asking(), ended]);
}

function told(app: string): (error: Error) => void {
  return (error) => {
    failed++;
    console.log(`FAIL  ${app}: ${error.message}`);
  };
}

function builderHere(): Builder {
  for (const [name, found] of [
    ['docker', dockerBuilder],
    ['buildah', buildahBuilder],
  ] as const) {
    try {
      execFileSync(name, ['info'], { stdio: 'ignore' });
      return found;
    } catch {
      // not here, or no daemon
    }
  }
  throw new Error('Neither docker nor buildah (with runc) can be used here.');
}
