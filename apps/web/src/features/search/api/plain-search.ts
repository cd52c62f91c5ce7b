import type { AskSearch, PlainSearchResults } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** The concierge may ask a model; after that the plain search does. */
const PATIENCE_MS = 8000;

/** POST `/api/ai/search`: what words mean, and the homes for them. */
export const { usePlainSearchQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    plainSearch: build.query<PlainSearchResults, Partial<AskSearch>>({
      query: (body) => ({ url: '/ai/search', method: 'POST', body, timeoutMs: PATIENCE_MS }),
    }),
  }),
});
