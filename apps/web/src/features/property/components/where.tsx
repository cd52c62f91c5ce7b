import type { Listing } from '#contracts';
import { lazy, Suspense } from 'react';
import { useInView } from '../../../shared/lib/use-in-view.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { usePropertyTexts } from '../texts.ts';
import { Section } from './about.tsx';

const PlaceMap = lazy(async () => ({ default: (await import('../../../shared/map/place-map.tsx')).PlaceMap }));

/** Roughly where the home is; the map is loaded when somebody comes near it. */
export function Where({ listing: { location, title } }: { listing: Listing }) {
  const t = usePropertyTexts();
  const [ref, isNear] = useInView<HTMLDivElement>();
  const [lng, lat] = location.coordinates.coordinates;
  return (
    <Section title={t('where')}>
      <p className="mb-4 text-muted">
        {[location.city, location.state, location.country].filter(Boolean).join(', ')}. {t('where_text')}
      </p>
      <div ref={ref} className="h-80 overflow-hidden rounded-lg border border-line">
        {isNear ? (
          <Suspense fallback={<Skeleton className="size-full rounded-none" />}>
            <PlaceMap lat={lat} lng={lng} label={title} />
          </Suspense>
        ) : (
          <Skeleton className="size-full rounded-none" />
        )}
      </div>
    </Section>
  );
}
