import { type ComponentType, lazy } from 'react';

const PAUSE_MS = 5000;

/** A part of a page that is loaded when it is first shown. Without a network it comes later, and what is around it stays. */
export function lazyPart<K extends string, P>(load: () => Promise<Record<K, ComponentType<P>>>, name: K) {
  return lazy(async (): Promise<{ default: ComponentType<P> }> => ({ default: (await sometime(load))[name] }));
}

async function sometime<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
