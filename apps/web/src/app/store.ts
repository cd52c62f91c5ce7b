import { combineReducers, configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { api } from '../shared/api/api.ts';
import { authSlice } from '../shared/auth/auth.slice.ts';
import { bookingsSlice } from '../shared/listings/bookings.slice.ts';
import { propertiesSlice } from '../shared/listings/properties.slice.ts';

const slices = combineReducers({
  [api.reducerPath]: api.reducer,
  auth: authSlice.reducer,
  properties: propertiesSlice.reducer,
  bookings: bookingsSlice.reducer,
});

export const store = configureStore({
  reducer: slices,
  middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }).concat(api.middleware),
  devTools: import.meta.env.DEV,
});
setupListeners(store.dispatch);
