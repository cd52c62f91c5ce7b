import type { Host } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/owner/hosts/{id}`. */
export const { useHostQuery } = api.injectEndpoints({
  endpoints: (build) => ({ host: build.query<Host, string>({ query: (id) => `/owner/hosts/${id}` }) }),
});
