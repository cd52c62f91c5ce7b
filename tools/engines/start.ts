import { join, resolve } from 'node:path';
import { allOrNone } from './all-or-none.ts';
import { engineNames, type Engine, type EngineKind, type EngineName } from './engine.ts';
import { foreignEngine } from './foreign-engine.ts';
import { kafka } from './kafka.ts';
import { mongo } from './mongo.ts';
import { ownEngine } from './own-engine.ts';
import { freePort } from './ports.ts';
import { postgres } from './postgres.ts';
import { redis } from './redis.ts';

export const engineKinds: Record<EngineName, EngineKind> = { postgres, mongo, redis, kafka };

export interface StartOptions<Name extends EngineName> {
  /** Each engine keeps its data in a folder of its name in here. */
  dataDir: string;
  /** Where their logs go; `<dataDir>/logs` unless told. */
  logDir?: string;
  /** A port each, or any that are free. */
  ports?: Record<Name, number> | 'free';
  /** Which to start; all unless told. */
  engines?: readonly Name[];
  /** Whether an answered write survives a power cut (it does unless told). */
  durable?: boolean;
  progress?: (engine: Name, message: string) => void;
  /** Told of every process started, at once: a process that is not yet ready must be stopped too. */
  onSpawn?: (engine: Engine) => void;
}

/**
 * Starts the engines in parallel and resolves when each has answered a real question. An engine whose URL is in the environment is
 * used as it is. When one fails, those already started are stopped.
 */
export async function startEngines<Name extends EngineName = EngineName>(
  options: StartOptions<Name>,
): Promise<Record<Name, Engine>> {
  const names = options.engines ?? (engineNames as unknown as readonly Name[]);
  const work = names.map((name) => startEngine(name, options));
  const started = await allOrNone(work, (engine) => engine.stop());
  return Object.fromEntries(started.map((engine) => [engine.name, engine])) as Record<Name, Engine>;
}

/** Stops engines in parallel: those of them that we started. */
export async function stopEngines(engines: Record<string, Engine> | Engine[]): Promise<void> {
  await Promise.all(Object.values(engines).map((engine) => engine.stop()));
}

async function startEngine<Name extends EngineName>(name: Name, options: StartOptions<Name>): Promise<Engine> {
  const kind = engineKinds[name];
  const progress = (message: string) => options.progress?.(name, message);
  const foreign = process.env[kind.variable];
  const engine = foreign
    ? foreignEngine(kind, foreign)
    : await ownEngine(kind, await settingsOf(kind, options, progress), options.onSpawn);
  await engine.restart().catch(async (error: Error) => {
    await engine.stop();
    throw error;
  });
  progress('ready');
  return engine;
}

async function settingsOf<Name extends EngineName>(
  kind: EngineKind,
  options: StartOptions<Name>,
  progress: (message: string) => void,
) {
  const { dataDir, durable = true, ports } = options;
  return {
    dataDir: resolve(dataDir, kind.name),
    logFile: join(resolve(options.logDir ?? join(dataDir, 'logs')), `${kind.name}.log`),
    port: ports === 'free' ? await freePort(kind.ports) : (ports?.[kind.name as Name] ?? kind.defaultPort),
    durable,
    progress,
  };
}
