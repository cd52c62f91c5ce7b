import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Booking, CreateBooking, ListedBooking } from '#contracts';
import { signedOut } from '../auth/auth.slice.ts';

/** The stay somebody is about to book: kept while they sign in or go back to the home. */
export type Draft = Pick<CreateBooking, 'listing_id' | 'check_in' | 'check_out' | 'guest_count'> & { special_requests?: string };

export type BookingsState = {
  userBookings: ListedBooking[];
  /** Ids of favourite homes: a heart fills at once, and empties again should the service say no. */
  favorites: string[];
  currentBooking: { draft: Draft | null; booked: Booking | null };
};

const initialState: BookingsState = { userBookings: [], favorites: [], currentBooking: { draft: null, booked: null } };

export const bookingsSlice = createSlice({
  name: 'bookings',
  initialState,
  reducers: {
    bookingsLoaded: (state, { payload }: PayloadAction<ListedBooking[]>) => void (state.userBookings = payload),
    favoritesLoaded: (state, { payload }: PayloadAction<string[]>) => void (state.favorites = payload),
    favoriteSet: (state, { payload: { id, on } }: PayloadAction<{ id: string; on: boolean }>) => {
      state.favorites = state.favorites.filter((one) => one !== id);
      if (on) state.favorites.unshift(id);
    },
    draftChanged: (state, { payload }: PayloadAction<Draft>) => void (state.currentBooking = { draft: payload, booked: null }),
    stayBooked: (state, { payload }: PayloadAction<Booking>) => void (state.currentBooking = { draft: null, booked: payload }),
  },
  extraReducers: (builder) => builder.addCase(signedOut, () => initialState),
  selectors: {
    selectUserBookings: (state) => state.userBookings,
    selectFavorites: (state) => state.favorites,
    selectCurrentBooking: (state) => state.currentBooking,
  },
});

export const { bookingsLoaded, favoritesLoaded, favoriteSet, draftChanged, stayBooked } = bookingsSlice.actions;
export const { selectUserBookings, selectFavorites, selectCurrentBooking } = bookingsSlice.selectors;
