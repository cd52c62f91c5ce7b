import { useSelector } from 'react-redux';
import { NavLink } from 'react-router';
import { selectUser } from '../../shared/auth/auth.slice.ts';
import { cn } from '../../shared/lib/cn.ts';
import { navOf } from './nav.ts';
import { useShellTexts } from './texts.ts';

/** The main places on a phone, within reach of a thumb. */
export function TabBar() {
  const t = useShellTexts();
  const user = useSelector(selectUser);
  return (
    <nav
      aria-label={t('main_places')}
      className="sticky bottom-0 z-40 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {navOf(user?.user_type).map(({ to, text, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/' || to === '/host'}
          className={({ isActive }) =>
            cn(
              'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-semibold',
              isActive ? 'text-accent' : 'text-muted',
            )
          }
        >
          <Icon aria-hidden className="size-5" />
          <span className="max-w-full truncate px-1">{t(text)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
