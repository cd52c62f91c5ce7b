import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { usePageTitle } from '../lib/use-page-title.ts';

type PageProps = { title: string; lead?: string; actions?: ReactNode; narrow?: boolean; children: ReactNode };

/** A page with its heading, which also names it in the browser. */
export function Page({ title, lead, actions, narrow, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={cn('page py-8 md:py-12', narrow && 'page-narrow')}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-4 md:mb-8">
        <div className="min-w-0">
          <h1 className="display text-2xl md:text-3xl">{title}</h1>
          {lead && <p className="mt-2 text-pretty text-muted">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
