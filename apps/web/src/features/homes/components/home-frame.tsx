import type { Listing } from '#contracts';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useListingQuery } from '../../../shared/listings/listing.api.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { PageTabs } from '../../../shared/ui/page-tabs.tsx';
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
      <Link
        to="/host/homes"
        className="-mt-4 mb-2 inline-flex min-h-10 items-center gap-2 font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('homes')}
      </Link>
      <PageTabs label={t('parts')} tabs={parts.map(([path, name]) => ({ to: `/host/homes/${id}${path}`, text: t(name) }))} />
      {children(home)}
    </Page>
  );
}
