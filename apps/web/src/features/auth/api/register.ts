import type { Register, Session } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import { type AccountKind, beginSession } from '../../../shared/api/session.ts';
import { signedIn } from '../../../shared/auth/auth.slice.ts';

/** POST `/api/<account>/auth/register`. */
export const { useRegisterMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    register: build.mutation<Session, Register & { account: AccountKind }>({
      query: ({ account, ...body }) => ({ url: `/${account}/auth/register`, method: 'POST', body }),
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const { data } = await queryFulfilled.catch(() => ({ data: null }));
        if (data) dispatch(signedIn(beginSession(data)));
      },
    }),
  }),
});
