import { useEffect, useState } from 'react';

/** Whole seconds until an instant (ms since 1970), or of a span that begins now; counts down to 0. */
export function useSecondsUntil(at: number | null, span = 0): number {
  const [now, setNow] = useState(() => Date.now());
  const [end] = useState(() => Date.now() + span * 1000);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil(((at ?? end) - now) / 1000));
}

/** 75 as 1:15. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
