import { useEffect, useState } from 'react';
import type { HoldNews } from '#contracts';
import { api } from '../api/api.ts';
import { useAppDispatch } from '../lib/use-app-dispatch.ts';
import { live } from './live-stream.ts';
import { ticket } from './ticket.ts';

/** Keeps the stream open for whoever is signed in, and what was loaded as new as its news. Once, in the shell. */
export function useLiveNews(userId: string | undefined): void {
  const dispatch = useAppDispatch();
  useEffect(() => {
    if (!userId) return;
    live.start(async () => (await dispatch(ticket.initiate())).data?.ticket ?? null);
    const ends = [
      live.on('booking', ({ booking: { id } }) =>
        dispatch(api.util.invalidateTags(['Bookings', { type: 'Booking', id }, { type: 'Messages', id }, 'Analytics'])),
      ),
      live.on('notification', ({ booking_id: id }) =>
        dispatch(api.util.invalidateTags(['Notifications', 'Conversations', ...(id ? [{ type: 'Messages' as const, id }] : [])])),
      ),
      live.on('availability', ({ listing_id: id }) => dispatch(api.util.invalidateTags([{ type: 'Calendar', id }]))),
    ];
    return () => {
      for (const end of ends) end();
      live.stop();
    };
  }, [dispatch, userId]);
}

/** Follows a listing while its page is shown; with `holdId`, that hold of mine lives as long. */
export function useFollow(listingId: string, holdId?: string): void {
  useEffect(() => {
    live.follow({ listing_id: listingId, ...(holdId && { hold_id: holdId }) });
    return () => live.follow({});
  }, [listingId, holdId]);
}

type Other = Pick<HoldNews, 'check_in' | 'check_out'>;

/** The nights of a listing that somebody else holds right now, for as long as they do. */
export function useOthersCheckingOut(listingId: string): Other[] {
  const [holds, setHolds] = useState<Record<string, Other>>({});
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const end = live.on('hold', ({ mine, listing_id, state, check_in, check_out, seconds_left = 60 }) => {
      if (mine || listing_id !== listingId) return;
      const key = `${check_in}/${check_out}`;
      const forget = () => setHolds(({ [key]: _, ...rest }) => rest);
      clearTimeout(timers.get(key));
      if (state !== 'held') return forget();
      setHolds((now) => ({ ...now, [key]: { check_in, check_out } }));
      timers.set(key, setTimeout(forget, (seconds_left + 2) * 1000));
    });
    return () => {
      end();
      for (const timer of timers.values()) clearTimeout(timer);
      setHolds({});
    };
  }, [listingId]);
  return Object.values(holds);
}
