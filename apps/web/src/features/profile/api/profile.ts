import type { UpdateProfile, User } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import type { AccountKind } from '../../../shared/api/session.ts';
import { userChanged } from '../../../shared/auth/auth.slice.ts';

/** GET and PUT `/api/<account>/profile`. */
export const { useProfileQuery, useSaveProfileMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    profile: build.query<User, AccountKind>({ query: (account) => `/${account}/profile`, providesTags: ['Profile'] }),
    saveProfile: build.mutation<User, UpdateProfile & { account: AccountKind }>({
      query: ({ account, ...body }) => ({ url: `/${account}/profile`, method: 'PUT', body }),
      invalidatesTags: ['Profile'],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => null);
        if (answer) dispatch(userChanged(answer.data));
      },
    }),
  }),
});
