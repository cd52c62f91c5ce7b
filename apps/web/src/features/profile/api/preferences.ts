import type { Preferences } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET and PUT `/api/traveler/preferences`; PUT takes any of them. */
export const { usePreferencesQuery, useSavePreferencesMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    preferences: build.query<Preferences, void>({ query: () => '/traveler/preferences', providesTags: ['Preferences'] }),
    savePreferences: build.mutation<Preferences, Partial<Preferences>>({
      query: (body) => ({ url: '/traveler/preferences', method: 'PUT', body }),
      invalidatesTags: ['Preferences'],
    }),
  }),
});
