import type { Analytics } from '#contracts';
import { api } from '../api/api.ts';

type Asked = { from?: string; to?: string; listing_id?: string };

/** GET `/api/owner/analytics`. */
export const { useAnalyticsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    analytics: build.query<Analytics, Asked>({
      query: (params) => ({ url: '/owner/analytics', params }),
      providesTags: ['Analytics'],
    }),
  }),
});
