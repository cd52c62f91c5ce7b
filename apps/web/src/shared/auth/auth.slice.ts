import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { User } from '#contracts';

export type AuthState = {
  /** `restoring` until the first answer about the session; `expired` when it ended by itself. */
  status: 'restoring' | 'signed_out' | 'signed_in' | 'expired';
  user: User | null;
};

const initialState: AuthState = { status: 'restoring', user: null };

/** Who is here. The tokens are not: see shared/api/session.ts. */
export const authSlice = createSlice({
  name: 'auth',
  initialState,
  reducers: {
    signedIn: (_state, { payload }: PayloadAction<User>): AuthState => ({ status: 'signed_in', user: payload }),
    signedOut: (): AuthState => ({ status: 'signed_out', user: null }),
    userChanged: (state, { payload }: PayloadAction<User>) => void (state.user = payload),
  },
  extraReducers: (builder) => builder.addCase('session/ended', (): AuthState => ({ status: 'expired', user: null })),
  selectors: {
    selectAuth: (state) => state,
    selectUser: (state) => state.user,
    selectIsTraveler: (state) => state.user?.user_type === 'traveler',
  },
});

export const { signedIn, signedOut, userChanged } = authSlice.actions;
export const { selectAuth, selectUser, selectIsTraveler } = authSlice.selectors;
