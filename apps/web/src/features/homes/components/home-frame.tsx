import type { Listing } from '#contracts';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useHomesTexts } from '../texts.ts';

const parts = [
  ['', 'details'],
  ['/pictures', 'pictures'],
  ['/prices', 'prices'],
  ['/calendar', 'calendar'],
  ['/sync', 'sync'],
] as const;

/** What is around each page about one home: its name, and the way between them. */
export function HomeFrame({ children }: { children: (home: Listing) => ReactNode }) {
  const t = useHomesTexts();
  const { id = '' } = useParams();
  const { data: home, error, refetch } = useListingQuery(id);
  if (error)
    return (
      <Page title={t('homes')}>
        <ErrorState error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!home) return <PageSkeleton />;
  const actions = (
    <div className="flex items-center gap-4">
      <Badge tone={home.is_active ? 'accent' : 'caution'}>{t(home.is_active ? 'listed' : 'hidden')}</Badge>
      <Link to={`/homes/${id}`} className="flex min-h-10 items-center gap-2 font-semibold text-accent hover:underline">
        {t('as_guests_see')}
        <ExternalLink aria-hidden className="size-4" />
      </Link>
    </div>
  );
  return (
    <Page title={home.title} lead={`${home.location.city}, ${home.location.country}`} actions={actions}>
      <nav aria-label={t('parts')} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
        <Link
          to="/host/homes"
          className="flex h-11 items-center gap-2 pr-3 font-semibold whitespace-nowrap text-muted hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('homes')}
        </Link>
        {parts.map(([path, name]) => (
          <NavLink
            key={name}
            to={`/host/homes/${id}${path}`}
            end
            className={({ isActive }) =>
              cn(
                '-mb-px flex h-11 items-center border-b-2 px-3 font-semibold whitespace-nowrap transition hover:text-ink',
                isActive ? 'border-accent text-ink' : 'border-transparent text-muted',
              )
            }
          >
            {t(name)}
          </NavLink>
        ))}
      </nav>
      {children(home)}
    </Page>
  );
}
