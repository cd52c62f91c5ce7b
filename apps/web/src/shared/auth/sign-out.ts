import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { api } from '../api/api.ts';
import { http } from '../api/http.ts';
import { endSession, rememberedKind } from '../api/session.ts';
import { signedOut } from './auth.slice.ts';

/** Ends the session here and at the service, and forgets all that was loaded in its name. */
export const signOut = (): ThunkAction<Promise<void>, unknown, unknown, UnknownAction> => async (dispatch) => {
  const kind = rememberedKind();
  endSession();
  dispatch(signedOut());
  dispatch(api.util.resetApiState());
  if (kind) await http.post(`/${kind}/auth/logout`, {}).catch(() => undefined); // offline: the cookie ends by itself within a day
};
