import type { Listing } from '#contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Scene } from '../../../shared/illustrations/scene.tsx';
import { placeOf } from '../../../shared/illustrations/place.ts';
import { lights } from '../../../shared/illustrations/palettes.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { searchPath } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';

const MOST = 6;

/** Cities with most homes among those given, each with a view of it. */
export function Destinations({ listings }: { listings: Listing[] }) {
  const t = useSearchTexts();
  const byCity = Map.groupBy(listings, ({ location }) => location.city);
  const cities = [...byCity].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST);
  return (
    <Places>
      {cities.map(([city, homes], i) => (
        <li key={city}>
          <Link to={searchPath({ city })} className="group flex flex-col gap-2">
            <View listing={homes[0] as Listing} light={lights[(i * 3) % lights.length] ?? 'day'} />
            <span>
              <span className="block truncate font-semibold">{city}</span>
              <span className="text-sm text-muted">{t('homes', { count: homes.length })}</span>
            </span>
          </Link>
        </li>
      ))}
    </Places>
  );
}

/** As large as what comes, so that nothing below it moves. */
export function DestinationsSkeleton() {
  return (
    <Places>
      {Array.from({ length: MOST }, (_, i) => (
        <li key={i} className="flex flex-col gap-2">
          <Skeleton className="aspect-[4/5] rounded-lg" />
          <Skeleton className="h-11 w-2/3" />
        </li>
      ))}
    </Places>
  );
}

function Places({ children }: { children: ReactNode }) {
  const t = useSearchTexts();
  return (
    <section className="page pt-12 pb-4">
      <h2 className="display mb-6 text-2xl">{t('destinations')}</h2>
      <ul className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-6">{children}</ul>
    </section>
  );
}

function View({ listing, light }: { listing: Listing; light: (typeof lights)[number] }) {
  const { kind, place } = placeOf(listing);
  return (
    <span className="block overflow-hidden rounded-lg">
      <Scene
        seed={`city/${listing.location.city}`}
        kind={kind}
        light={light}
        place={{ ...place, home: null }}
        className="aspect-[4/5] w-full object-cover transition duration-200 group-hover:scale-[1.03]"
      />
    </span>
  );
}
