import { NavLink } from 'react-router';
import { cn } from '../lib/cn.ts';

type PageTabsProps = { label: string; tabs: readonly { to: string; text: string }[] };

/** The way between pages that belong together. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav aria-label={label} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(({ to, text }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) =>
            cn(
              '-mb-px flex h-11 items-center border-b-2 px-3 font-semibold whitespace-nowrap transition hover:text-ink',
              isActive ? 'border-accent text-ink' : 'border-transparent text-muted',
            )
          }
        >
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
