import { BadgeEuro, ReceiptText, ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { Scene } from '../../../shared/illustrations/scene.tsx';
import { usePageTitle } from '../../../shared/lib/use-page-title.ts';
import { ListingCard } from '../../../shared/listings/listing-card.tsx';
import { ListingGrid, ListingGridSkeleton } from '../../../shared/listings/listing-grid.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useSearchQuery } from '../api/search.ts';
import { useSearchTexts } from '../texts.ts';
import { Destinations, DestinationsSkeleton } from './destinations.tsx';
import { SearchBar } from './search-bar.tsx';

const FEATURED = 8;
const sample = { per_page: 40 };

export function HomePage() {
  const t = useSearchTexts();
  usePageTitle(t('hero'));
  const { data, error, refetch } = useSearchQuery(sample);
  const listings = data?.listings ?? [];
  const cities = [...new Set(listings.map(({ location }) => location.city))].toSorted();
  return (
    <>
      <section className="relative">
        <Scene
          seed="roost-home-6"
          kind="sea"
          light="dusk"
          place={{ home: 'villa', flora: 'cypress' }}
          eager
          className="absolute inset-0 size-full object-cover object-[50%_62%]"
        />
        <div aria-hidden className="absolute inset-0 bg-linear-to-r from-black/65 via-black/35 to-transparent" />
        <div className="page relative flex flex-col gap-8 pt-16 pb-8 md:pt-28 md:pb-12">
          <div className="max-w-3xl text-white">
            <h1 className="display text-3xl text-balance md:text-4xl">{t('hero')}</h1>
            <p className="mt-4 max-w-xl text-lg text-pretty">{t('hero_lead')}</p>
          </div>
          <SearchBar search={{}} cities={cities} />
        </div>
      </section>
      {!data && !error && <DestinationsSkeleton />}
      {listings.length > 0 && <Destinations listings={listings} />}
      <section className="page py-8 md:py-12">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
          <h2 className="display text-2xl">{t('featured')}</h2>
          <Button asChild kind="secondary" size="sm">
            <Link to="/search">{t('see_all')}</Link>
          </Button>
        </div>
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {!data && !error && <ListingGridSkeleton />}
        <ListingGrid>
          {listings.slice(0, FEATURED).map((listing) => (
            <ListingCard key={listing.id} listing={listing} level={3} />
          ))}
        </ListingGrid>
      </section>
      <Promises />
    </>
  );
}

const promises = [
  { icon: ReceiptText, title: 'why_1', text: 'why_1_text' },
  { icon: ShieldCheck, title: 'why_2', text: 'why_2_text' },
  { icon: BadgeEuro, title: 'why_3', text: 'why_3_text' },
] as const;

function Promises() {
  const t = useSearchTexts();
  return (
    <section className="page grid gap-8 pt-4 pb-16 md:grid-cols-3">
      {promises.map(({ icon: Icon, title, text }) => (
        <div key={title} className="flex gap-4">
          <span className="flex size-12 shrink-0 items-center justify-center rounded-full bg-ember-soft text-ember">
            <Icon aria-hidden className="size-6" />
          </span>
          <div>
            <h2 className="font-semibold">{t(title)}</h2>
            <p className="mt-1 text-pretty text-muted">{t(text)}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
