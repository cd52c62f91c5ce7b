import { useEffect, useState } from 'react';
import type { HoldNews } from '#contracts';
import { live } from './live-stream.ts';

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
