import type { Engine, EngineKind } from './engine.ts';

/** An engine that somebody else runs: asked before use, never stopped. */
export function foreignEngine(kind: EngineKind, url: string): Engine {
  const ask = () => kind.ask(url);
  const greet = async () => {
    try {
      await ask();
      await kind.settle?.(url, false);
    } catch (cause) {
      throw new Error(`${kind.title} of ${kind.variable} cannot be used: ${(cause as Error).message}`, { cause });
    }
  };
  return { name: kind.name, title: kind.title, url, ask, restart: greet, stop: async () => undefined };
}
