import { join } from 'node:path';
import { run } from '../engines/commands.ts';
import type { Engine } from '../engines/engine.ts';
import { engineKinds, startEngines } from '../engines/start.ts';
import type { AppSpec } from './apps.ts';
import { checkPorts } from './check-ports.ts';
import { loadDemoData, proveItWorks, type Account } from './hooks.ts';
import { inTwos } from './in-twos.ts';
import { Migrations } from './migrations.ts';
import { dataDir, keysDir, logDir, root, webDir } from './paths.ts';
import { planPorts, type PortPlan } from './port-plan.ts';
import type { Reporter, Step } from './reporter.ts';
import type { Session } from './session.ts';
import { appReady, migrateApp, setStage, spawnApp, type RunningApp, type Stage } from './start-apps.ts';

export interface House {
  apps: RunningApp[];
  engines: Engine[];
  accounts: Account[];
}

export interface BringUpOptions {
  session: Session;
  reporter: Reporter;
  apps: AppSpec[];
  /** The program of an app, when it is not the built one. */
  main?: (app: AppSpec) => string;
}

/** Everything from a checked-out tree to a running system that has shown that it works. */
export async function bringUp({ session, reporter, apps: specs, main }: BringUpOptions): Promise<House> {
  const ports = planPorts(specs);
  await checkPorts(ports.all);
  if (!main) await during(reporter, 'Building the apps', buildApps);
  const engines = await during(reporter, 'Starting the engines', (step) => startAllEngines(session, ports, step));
  const env = { MEDIA_DIR: join(dataDir, 'media'), WEB_DIR: webDir };
  const stage = await setStage({ engines, apps: specs, ports: ports.apps, keysDir, logDir, env, main });
  const names = specs.map(({ name }) => name);
  const migrations = new Migrations(dataDir);
  await during(reporter, 'Migrating the stores', (step) => inTwos(specs, (app) => migrate(app, stage, migrations, step)));
  const apps = await during(reporter, 'Starting the apps', (step) =>
    Promise.all(names.map((name) => start(name, stage, session, step))),
  );
  const accounts = await showcase(stage.urls.gateway as string, reporter);
  return { apps, engines: Object.values(engines), accounts: [...accounts, { role: 'admin', ...stage.admin }] };
}

async function buildApps(): Promise<void> {
  const program = (name: string) => join(root, 'node_modules/.bin', name);
  await Promise.all([
    run(program('nest'), ['build', '--all'], { cwd: root }),
    run(program('vite'), ['build', '--logLevel=warn', 'apps/web'], { cwd: root }),
  ]);
}

async function startAllEngines(session: Session, ports: PortPlan, step: Step) {
  const enter = ({ name, url, logFile, child }: Engine) =>
    session.add({ name, kind: 'engine', url, logFile, stopSignal: engineKinds[name].stopSignal }, child);
  const engines = await startEngines({ dataDir, logDir, ports: ports.engines, progress: step.note, onSpawn: enter });
  for (const engine of Object.values(engines)) {
    if (!engine.child) enter(engine); // somebody else's: written down, but not ours to keep
    session.keepAlive({ name: engine.name, logFile: engine.logFile ?? '', start: () => engineAgain(engine) });
  }
  return engines;
}

async function engineAgain(engine: Engine) {
  await engine.restart();
  if (!engine.child) throw new Error(`${engine.title} is not ours to start`);
  return engine.child;
}

async function migrate(app: AppSpec, stage: Stage, migrations: Migrations, step: Step): Promise<void> {
  const program = stage.main(app);
  if (migrations.isDone(app, program)) {
    step.note(app.name, 'up to date');
    return;
  }
  step.note(app.name, 'migrating');
  await migrateApp(app.name, stage);
  migrations.remember(app, program);
  step.note(app.name, 'done');
}

async function start(name: string, stage: Stage, session: Session, step: Step): Promise<RunningApp> {
  const spawn = async () => {
    const app = await spawnApp(name, stage);
    session.add({ name, kind: 'app', url: app.url, logFile: app.logFile, stopSignal: 'SIGTERM' }, app.child);
    return app;
  };
  step.note(name, 'starting');
  const app = await spawn();
  await appReady(app);
  step.note(name, 'ready');
  session.keepAlive({ name, logFile: app.logFile, start: async () => (await spawn()).child });
  return app;
}

/** Demo data and the proof; when they fail the system stays up, for that is where the reason can be found. */
async function showcase(gateway: string, reporter: Reporter): Promise<Account[]> {
  try {
    const accounts = await during(reporter, 'Loading demo data', (step) =>
      loadDemoData(gateway, (text) => step.note('demo', text)),
    );
    await during(reporter, 'Booking a stay, as proof', (step) => proveItWorks(gateway, (text) => step.note('proof', text)));
    return accounts;
  } catch (error) {
    reporter.say(`  ${(error as Error).message}\n  The system runs, but did not do what it should: see ${logDir}`);
    return [];
  }
}

async function during<T>(reporter: Reporter, title: string, work: (step: Step) => Promise<T>): Promise<T> {
  const step = reporter.step(title);
  try {
    const result = await work(step);
    step.done();
    return result;
  } catch (error) {
    step.failed();
    throw error;
  }
}
