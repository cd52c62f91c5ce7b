import type { Hold, TakeHold } from '#contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, isProblem } from '../../shared/api/problem.ts';
import { useAppDispatch } from '../../shared/lib/use-app-dispatch.ts';
import { live } from '../../shared/live/live-stream.ts';
import { useFollow } from '../../shared/live/use-live.ts';
import { releaseHold, takeHold } from './api/holds.ts';

/** `none` is a checkout without a hold: the service is not there, and booking alone decides who comes first. */
export type HoldState =
  { state: 'asking' | 'none' | 'lost' } | { state: 'held'; hold: Hold } | { state: 'refused'; problem: ApiProblem };

const tellable = new Set(['held_by_other', 'dates_taken']);

/** Keeps the nights while this page is open. Loaded anew it asks again, which takes up the hold that is still there. */
export function useHold(stay: TakeHold): { hold: HoldState; again: () => void } {
  const dispatch = useAppDispatch();
  const [hold, setHold] = useState<HoldState>({ state: 'asking' });
  const { listing_id, check_in, check_out } = stay;
  const id = hold.state === 'held' ? hold.hold.id : undefined;
  const current = useRef(id);
  useEffect(() => void (current.current = id), [id]);
  useFollow(listing_id, id);

  const ask = useCallback(async () => {
    const { data, error } = await dispatch(takeHold.initiate({ listing_id, check_in, check_out }));
    if (data) setHold({ state: 'held', hold: data });
    else setHold(isProblem(error) && tellable.has(error.code) ? { state: 'refused', problem: error } : { state: 'none' });
  }, [dispatch, listing_id, check_in, check_out]);

  useEffect(() => {
    void ask();
    return () => {
      if (current.current) void dispatch(releaseHold.initiate(current.current));
    };
  }, [ask, dispatch]);

  useEffect(
    () =>
      live.on('hold', (news) => {
        if (!news.mine || news.id !== current.current) return;
        if (news.state === 'lost') setHold({ state: 'lost' });
        if (news.state === 'held' && news.expires_at)
          setHold((now) => (now.state === 'held' ? { ...now, hold: { ...now.hold, expires_at: news.expires_at! } } : now));
      }),
    [],
  );
  const again = () => {
    setHold({ state: 'asking' });
    void ask();
  };
  return { hold, again };
}
