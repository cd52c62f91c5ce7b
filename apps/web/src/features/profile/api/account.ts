import type { CloseAccount, User } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import type { AccountKind } from '../../../shared/api/session.ts';
import { userChanged } from '../../../shared/auth/auth.slice.ts';

const UPLOAD_MS = 60_000;

/** PUT and DELETE `/api/<account>/profile/picture`, and DELETE `/api/<account>/account`. */
export const { useUploadPortraitMutation, useRemovePortraitMutation, useCloseAccountMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    uploadPortrait: build.mutation<User, { account: AccountKind; file: File }>({
      query: ({ account, file }) => {
        const body = new FormData();
        body.append('file', file);
        return { url: `/${account}/profile/picture`, method: 'PUT', body, timeoutMs: UPLOAD_MS };
      },
      invalidatesTags: ['Profile'],
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const answer = await queryFulfilled.catch(() => null);
        if (answer) dispatch(userChanged(answer.data));
      },
    }),
    removePortrait: build.mutation<null, AccountKind>({
      query: (account) => ({ url: `/${account}/profile/picture`, method: 'DELETE' }),
      invalidatesTags: ['Profile'],
    }),
    closeAccount: build.mutation<null, CloseAccount & { account: AccountKind }>({
      query: ({ account, ...body }) => ({ url: `/${account}/account`, method: 'DELETE', body }),
    }),
  }),
});
