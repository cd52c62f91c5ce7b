import type { Availability, SetAvailability } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET and PUT `/api/owner/availability/{listing_id}`; PUT replaces all of the host's blocks. */
export const { useAvailabilityQuery, useSetAvailabilityMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    availability: build.query<Availability, string>({
      query: (id) => `/owner/availability/${id}`,
      providesTags: (_answer, _error, id) => [{ type: 'Availability', id }],
    }),
    setAvailability: build.mutation<Availability, SetAvailability & { id: string }>({
      query: ({ id, ...body }) => ({ url: `/owner/availability/${id}`, method: 'PUT', body }),
      invalidatesTags: (_answer, _error, { id }) => [
        { type: 'Availability', id },
        { type: 'Calendar', id },
      ],
    }),
  }),
});
