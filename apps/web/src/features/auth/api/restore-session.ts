import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import { refreshSession, rememberedKind } from '../../../shared/api/session.ts';
import { signedIn, signedOut } from '../../../shared/auth/auth.slice.ts';

const WAITS_MS = [1000, 3000];

/** On load: the session that the cookie stands for, if there was one here. No answer is not a no, so it is asked again before giving up. */
export const restoreSession = (): ThunkAction<Promise<void>, unknown, unknown, UnknownAction> => async (dispatch) => {
  const user = rememberedKind() ? await askTwiceMore() : null;
  dispatch(user ? signedIn(user) : signedOut());
};

async function askTwiceMore() {
  for (const wait of [...WAITS_MS, 0]) {
    const user = await refreshSession().catch(() => undefined);
    if (user !== undefined) return user;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
