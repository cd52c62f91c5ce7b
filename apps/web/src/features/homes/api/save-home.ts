import type { CreateListing, Listing, UpdateListing } from '#contracts';
import { api } from '../../../shared/api/api.ts';

type Change = UpdateListing & { id: string; version: number };

/** POST `/api/properties`, and PUT and DELETE `/api/properties/{id}` at the version they were read. */
export const { useCreateHomeMutation, useChangeHomeMutation, useRemoveHomeMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    createHome: build.mutation<Listing, CreateListing>({
      query: (body) => ({ url: '/properties', method: 'POST', body }),
      invalidatesTags: ['Listings'],
    }),
    changeHome: build.mutation<Listing, Change>({
      query: ({ id, ...body }) => ({ url: `/properties/${id}`, method: 'PUT', body }),
      invalidatesTags: (_home, _error, { id }) => ['Listings', { type: 'Listing', id }, { type: 'Calendar', id }],
    }),
    removeHome: build.mutation<unknown, { id: string; version: number }>({
      query: ({ id, version }) => ({ url: `/properties/${id}`, method: 'DELETE', headers: { 'if-match': `"${version}"` } }),
      invalidatesTags: ['Listings'],
    }),
  }),
});
