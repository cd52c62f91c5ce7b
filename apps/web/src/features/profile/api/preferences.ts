import type { HostPreferences, Preferences } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import type { AccountKind } from '../../../shared/api/session.ts';

/** What both kinds of people may wish; how they like to travel is a traveler's alone. */
export type Wishes = HostPreferences & Partial<Preferences>;

/** GET and PUT `/api/<account>/preferences`; PUT takes any of them. */
export const { usePreferencesQuery, useSavePreferencesMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    preferences: build.query<Wishes, AccountKind>({
      query: (account) => `/${account}/preferences`,
      providesTags: ['Preferences'],
    }),
    savePreferences: build.mutation<Wishes, Partial<Preferences> & { account: AccountKind }>({
      query: ({ account, ...body }) => ({ url: `/${account}/preferences`, method: 'PUT', body }),
      invalidatesTags: ['Preferences'],
    }),
  }),
});
