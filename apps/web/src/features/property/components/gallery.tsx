import type { Listing } from '#contracts';
import { Images } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';
import { picturesOf } from '../../../shared/listings/pictures.ts';
import { ListingPicture } from '../../../shared/listings/listing-picture.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { usePropertyTexts } from '../texts.ts';

const GalleryDialog = lazy(async () => ({ default: (await import('./gallery-dialog.tsx')).GalleryDialog }));
const SHOWN = 5;

/** The first picture large and four beside it; all of them in a dialog. On a phone they lie side by side, to be swiped. */
export function Gallery({ listing }: { listing: Listing }) {
  const t = usePropertyTexts();
  const [openAt, setOpenAt] = useState<number | null>(null);
  const pictures = picturesOf(listing);
  const shown = pictures.slice(0, SHOWN);
  return (
    <section aria-label={t('pictures', { title: listing.title })} className="relative">
      <ul className="-mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto px-4 md:mx-0 md:grid md:h-[clamp(20rem,38vw,30rem)] md:grid-cols-4 md:grid-rows-2 md:overflow-hidden md:rounded-xl md:px-0">
        {shown.map(({ scene, photograph }, i) => (
          <li
            key={scene?.seed ?? photograph?.src}
            className={cn(
              'w-[88%] shrink-0 snap-center md:w-auto',
              i === 0 && 'md:col-span-2 md:row-span-2',
              shown.length === 1 && 'md:col-span-4',
            )}
          >
            <button
              type="button"
              onClick={() => setOpenAt(i)}
              className="group block size-full overflow-hidden rounded-lg md:rounded-none"
            >
              <ListingPicture
                listing={listing}
                index={i}
                eager={i === 0}
                sizes={i === 0 ? '(width < 48rem) 88vw, 640px' : '(width < 48rem) 88vw, 320px'}
                className="aspect-[3/2] size-full transition duration-200 group-hover:brightness-95 md:aspect-auto"
              />
            </button>
          </li>
        ))}
      </ul>
      <Button kind="secondary" size="sm" className="absolute right-3 bottom-3 shadow-2" onClick={() => setOpenAt(0)}>
        <Images aria-hidden className="size-4" />
        {t('all_pictures', { count: pictures.length })}
      </Button>
      {openAt !== null && (
        <Suspense>
          <GalleryDialog listing={listing} pictures={pictures} first={openAt} onClose={() => setOpenAt(null)} />
        </Suspense>
      )}
    </section>
  );
}
