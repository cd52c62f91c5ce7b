import type { Plugin } from 'vite';

const EMPTY = '\0no-fetch-adapter';

/** Leaves Axios' adapter for fetch out of the bundle: in browsers it sends with XMLHttpRequest, and never asks for the other. */
export function leanAxios(): Plugin {
  return {
    name: 'roost-lean-axios',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './fetch.js' && importer?.endsWith('axios/lib/adapters/adapters.js') ? EMPTY : undefined,
    load: (id) => (id === EMPTY ? 'export const getFetch = () => undefined; export default undefined;' : undefined),
  };
}
