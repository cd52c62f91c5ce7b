import type { PayoutPage, PayoutStatus } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/owner/payouts`. */
export const { usePayoutsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    payouts: build.query<PayoutPage, { page: number; status?: PayoutStatus }>({
      query: (params) => ({ url: '/owner/payouts', params }),
      providesTags: ['Bookings', 'Analytics'],
    }),
  }),
});
