import type { Hold, TakeHold } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** POST and DELETE `/api/live/holds`. */
export const {
  endpoints: { takeHold, releaseHold },
} = api.injectEndpoints({
  endpoints: (build) => ({
    takeHold: build.mutation<Hold, TakeHold>({ query: (body) => ({ url: '/live/holds', method: 'POST', body }) }),
    releaseHold: build.mutation<unknown, string>({ query: (id) => ({ url: `/live/holds/${id}`, method: 'DELETE' }) }),
  }),
});
