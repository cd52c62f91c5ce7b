import type { Plugin } from 'vite';

type StandIn = { of: RegExp; within: RegExp; code: string };

/** Parts of packages that are never used here, though no bundler can know: each by a module that does nothing. */
const standIns: StandIn[] = [
  // In browsers Axios sends with XMLHttpRequest, and never asks for the adapter for fetch.
  {
    of: /\/fetch\.js$/,
    within: /axios\/lib\/adapters\//,
    code: 'export const getFetch = () => undefined; export default undefined;',
  },
  { of: /\/HttpStatusCode\.js$/, within: /axios\/lib\//, code: 'export default {};' },
  { of: /\/CancelToken\.js$/, within: /axios\/lib\//, code: 'export default class {}' },
  {
    // Links that load pages before they are followed belong to React Router's own framework.
    of: /\/ssr\/components\.js$/,
    within: /react-router\/dist\/production\/lib\/(dom\/lib|components)\.js$/,
    code: `import { createContext } from 'react';
export const FrameworkContext = createContext(undefined);
export const PrefetchPageLinks = () => null;
export const usePrefetchBehavior = () => [false, undefined, {}];
export const mergeRefs = (ref) => ref;`,
  },
];

/** Leaves these out of the bundle; fails the build when a package has changed so that one of them is no longer met. */
export function leanPackages(): Plugin {
  const met = new Set<StandIn>();
  return {
    name: 'roost-lean-packages',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const standIn = standIns.find(({ of, within }) => of.test(source) && within.test(importer ?? ''));
      if (!standIn) return undefined;
      met.add(standIn);
      return `\0lean/${standIns.indexOf(standIn)}`;
    },
    load: (id) => (id.startsWith('\0lean/') ? standIns[Number(id.slice(6))]?.code : undefined),
    buildEnd(error) {
      if (error) return;
      for (const standIn of standIns) if (!met.has(standIn)) this.error(`${standIn.within} has no ${standIn.of} any more`);
    },
  };
}
