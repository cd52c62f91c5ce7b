import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { refreshSession, rememberedKind } from '../../../shared/api/session.ts';
import { signedIn, signedOut } from '../../../shared/auth/auth.slice.ts';

/** On load: the session that the cookie stands for, if there was one here. */
export const restoreSession = (): ThunkAction<Promise<void>, unknown, unknown, UnknownAction> => async (dispatch) => {
  const user = rememberedKind() ? await refreshSession().catch(() => null) : null;
  dispatch(user ? signedIn(user) : signedOut());
};
