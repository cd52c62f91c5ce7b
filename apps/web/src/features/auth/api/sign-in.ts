import type { Login, Session } from '#contracts';
import { api } from '../../../shared/api/api.ts';
import { type AccountKind, beginSession } from '../../../shared/api/session.ts';
import { signedIn } from '../../../shared/auth/auth.slice.ts';

type SignIn = Login & { account: AccountKind };

/** POST `/api/<account>/auth/login`. */
export const { useSignInMutation } = api.injectEndpoints({
  endpoints: (build) => ({
    signIn: build.mutation<Session, SignIn>({
      query: ({ account, ...body }) => ({ url: `/${account}/auth/login`, method: 'POST', body }),
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const { data } = await queryFulfilled.catch(() => ({ data: null }));
        if (data) dispatch(signedIn(beginSession(data)));
      },
    }),
  }),
});
