import { spawnChild, type Child } from './child.ts';
import type { Engine, EngineKind, EngineSettings } from './engine.ts';
import { requireFreePort } from './ports.ts';
import { untilReady } from './until-ready.ts';

const stopGraceMs = 15_000;

/** An engine that we run: found or fetched and ready to be started, not started yet. */
export async function ownEngine(
  kind: EngineKind,
  settings: EngineSettings & { logFile: string },
  onSpawn?: (engine: Engine) => void,
): Promise<Engine> {
  const { port, logFile, progress } = settings;
  const command = await kind.prepare(settings);
  const url = kind.url(port);
  let child: Child | undefined;
  const stop = async () => {
    await child?.stop(kind.stopSignal, stopGraceMs);
  };
  const restart = async () => {
    await stop();
    await requireFreePort(port, kind.title);
    progress('starting');
    child = await spawnChild({ ...command, logFile });
    onSpawn?.(engine);
    await untilReady(kind.title, () => kind.ask(url), child, logFile);
    await kind.settle?.(url, true);
  };
  const engine: Engine = {
    name: kind.name,
    title: kind.title,
    url,
    port,
    logFile,
    get pid() {
      return child?.pid;
    },
    get child() {
      return child;
    },
    ask: () => kind.ask(url),
    restart,
    stop,
  };
  return engine;
}
