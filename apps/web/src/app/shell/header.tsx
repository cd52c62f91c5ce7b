import { CircleUserRound } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyPart } from '../../shared/lib/lazy-part.ts';
import { useSelector } from 'react-redux';
import { Link, NavLink, useLocation } from 'react-router';
import { selectAuth } from '../../shared/auth/auth.slice.ts';
import { cn } from '../../shared/lib/cn.ts';
import { Button } from '../../shared/ui/button.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { Brand } from './brand.tsx';
import { navOf } from './nav.ts';
import { useShellTexts } from './texts.ts';

const Bell = lazyPart(() => import('../../features/notifications/components/bell.tsx'), 'Bell');
const AccountMenu = lazyPart(() => import('./account-menu.tsx'), 'AccountMenu');

export function Header() {
  const t = useShellTexts();
  const { status, user } = useSelector(selectAuth);
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <div className="page flex h-16 items-center gap-2 md:gap-6">
        <Link to="/" aria-label={t('home')} className="mr-auto md:mr-0">
          <Brand />
        </Link>
        <nav aria-label={t('main_places')} className="mr-auto hidden items-center gap-1 md:flex">
          {navOf(user?.user_type).map(({ to, text }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/' || to === '/host'}
              className={({ isActive }) =>
                cn('rounded-md px-3 py-2 font-semibold transition hover:bg-sunken', isActive ? 'text-ink' : 'text-muted')
              }
            >
              {t(text)}
            </NavLink>
          ))}
        </nav>
        {status === 'restoring' && <Skeleton className="h-9 w-20" />}
        {user && user.user_type !== 'admin' && (
          <Suspense fallback={<Skeleton className="size-10 rounded-full" />}>
            <Bell />
          </Suspense>
        )}
        {!user && status !== 'restoring' && <SignInLink />}
        <AccountButton />
      </div>
    </header>
  );
}

function SignInLink() {
  const t = useShellTexts();
  const { pathname, search } = useLocation();
  const next = pathname.startsWith('/sign-') ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Button asChild kind="secondary" size="sm">
      <Link to={`/sign-in${next}`}>{t('sign_in')}</Link>
    </Button>
  );
}

/** The menu is loaded when somebody opens it for the first time; until then there is only its button. */
function AccountButton() {
  const t = useShellTexts();
  const [wanted, setWanted] = useState(false);
  const button = (
    <IconButton label={t('account')} aria-haspopup="menu" onClick={() => setWanted(true)}>
      <CircleUserRound aria-hidden className="size-6" />
    </IconButton>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  ) : (
    button
  );
}
