import { type ComponentType, lazy } from 'react';

/** The element of a route whose page is loaded when somebody goes there. */
export function lazyPage<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  const Page = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
  return <Page />;
}
