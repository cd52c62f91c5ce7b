import { Suspense, useEffect } from 'react';
import { lazyPart } from '../../shared/lib/lazy-part.ts';
import { useSelector } from 'react-redux';
import { selectAuth } from '../../shared/auth/auth.slice.ts';
import { toast } from '../../shared/ui/toast.ts';
import { useShellTexts } from './texts.ts';

const LiveNews = lazyPart(() => import('../../shared/live/live-news.tsx'), 'LiveNews');

/** Keeps the live stream while somebody is here; says it when the session ends by itself, and when the network goes and comes. */
export function WatchSession() {
  const t = useShellTexts();
  const { status, user } = useSelector(selectAuth);
  useEffect(() => {
    if (status === 'expired') toast('note', t('session_ended'));
  }, [status, t]);
  useEffect(() => {
    const gone = () => toast('failed', t('offline'));
    const back = () => toast('done', t('online'));
    addEventListener('offline', gone);
    addEventListener('online', back);
    return () => {
      removeEventListener('offline', gone);
      removeEventListener('online', back);
    };
  }, [t]);
  if (!user) return null;
  return (
    <Suspense fallback={null}>
      <LiveNews userId={user.id} />
    </Suspense>
  );
}
