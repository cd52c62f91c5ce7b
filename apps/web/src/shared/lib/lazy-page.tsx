import { type ComponentType, lazy } from 'react';

const loads = new WeakMap<object, () => Promise<unknown>>();

/** The element of a route whose page is loaded when somebody goes there. */
export function lazyPage<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  const Page = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
  const element = <Page />;
  loads.set(element, load);
  return element;
}

/** Begins to load the page of a route's element, so that it is there when it is shown. */
export function preloadPage(element: unknown): void {
  const load = typeof element === 'object' && element !== null ? loads.get(element) : undefined;
  load?.().catch(() => undefined); // asked for again, and told, when it is shown
}
