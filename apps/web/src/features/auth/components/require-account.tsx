import type { UserType } from '#contracts';
import { lazyPart } from '../../../shared/lib/lazy-part.ts';
import { useSelector } from 'react-redux';
import { Navigate, Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { selectAuth } from '../../../shared/auth/auth.slice.ts';

const WrongAccount = lazyPart(() => import('./wrong-account.tsx'), 'WrongAccount');

/** Pages below this are for people with an account of one of these kinds; others sign in first and come back. */
export function RequireAccount({ roles }: { roles: readonly UserType[] }) {
  const { status, user } = useSelector(selectAuth);
  const { pathname, search } = useLocation();
  if (status === 'restoring') return <PageSkeleton />;
  if (!user) return <Navigate replace to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />;
  return roles.includes(user.user_type) ? <Outlet /> : <WrongAccount needed={roles[0] ?? 'traveler'} />;
}
