import type { Decide, Decided, PendingDecision } from '#contracts';
import { api } from '../../../shared/api/api.ts';

export type Decision = Decide & { id: string; kind: 'accept' | 'cancel' };

const WAIT_S = 8;

/**
 * POST `/api/owner/bookings/{id}/accept` or `…/cancel`. Waits some seconds for the outcome; with `decision` in the answer it is
 * still on its way, and the stream will tell it.
 */
export const { useDecideMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    decide: build.mutation<Decided | PendingDecision, Decision>({
      query: ({ id, kind, ...body }) => ({
        url: `/owner/bookings/${id}/${kind}`,
        method: 'POST',
        body,
        headers: { prefer: `wait=${WAIT_S}` },
      }),
      invalidatesTags: (_decided, _error, { id }) => ['Bookings', { type: 'Booking', id }, 'Availability', 'Analytics'],
    }),
  }),
});
