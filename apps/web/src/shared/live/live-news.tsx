import { useEffect } from 'react';
import { api } from '../api/api.ts';
import { useAppDispatch } from '../lib/use-app-dispatch.ts';
import { live } from './live-stream.ts';
import { ticket } from './ticket.ts';

/** What news are about: all of it is asked for again when news may have been missed. */
const toldByStream = ['Bookings', 'Booking', 'Messages', 'Conversations', 'Notifications', 'Calendar', 'Analytics'] as const;

/** Lists are views fed by the events that news tell, and may be a moment behind them. */
const views = ['Bookings', 'Analytics', 'Conversations'] as const;
const BEHIND_MS = 2000;

/** Keeps the stream open for whoever is signed in, and what was loaded as new as its news. Once, in the shell. */
export function LiveNews({ userId }: { userId: string }) {
  const dispatch = useAppDispatch();
  useEffect(() => {
    live.start(async () => (await dispatch(ticket.initiate())).data?.ticket ?? null);
    let again: ReturnType<typeof setTimeout>;
    const refreshViews = () => dispatch(api.util.invalidateTags([...views]));
    const ends = [
      () => clearTimeout(again),
      live.on('booking', ({ booking: { id } }) => {
        dispatch(api.util.invalidateTags([...views, { type: 'Booking', id }, { type: 'Messages', id }]));
        clearTimeout(again);
        again = setTimeout(refreshViews, BEHIND_MS);
      }),
      live.on('notification', ({ booking_id: id }) =>
        dispatch(api.util.invalidateTags(['Notifications', 'Conversations', ...(id ? [{ type: 'Messages' as const, id }] : [])])),
      ),
      live.on('availability', ({ listing_id: id }) => dispatch(api.util.invalidateTags([{ type: 'Calendar', id }]))),
      live.onFresh(() => dispatch(api.util.invalidateTags([...toldByStream]))),
    ];
    return () => {
      for (const end of ends) end();
      live.stop();
    };
  }, [dispatch, userId]);
  return null;
}
