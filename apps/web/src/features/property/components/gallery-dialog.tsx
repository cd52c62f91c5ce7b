import type { Listing } from '#contracts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Picture } from '../../../shared/listings/pictures.ts';
import { ListingPicture } from '../../../shared/listings/listing-picture.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { usePropertyTexts } from '../texts.ts';

type DialogProps = { listing: Listing; pictures: Picture[]; first: number; onClose: () => void };

/** One picture at a time, with arrow keys. */
export function GalleryDialog({ listing, pictures, first, onClose }: DialogProps) {
  const t = usePropertyTexts();
  const [index, setIndex] = useState(first);
  const go = (by: number) => setIndex((index + by + pictures.length) % pictures.length);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') go(1);
    if (key === 'ArrowLeft') go(-1);
  };
  return (
    <Dialog wide open onOpenChange={onClose} title={listing.title}>
      {/* Arrow keys anywhere in the dialog; the buttons do the same for everybody else. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        <ListingPicture
          listing={listing}
          index={index}
          eager
          sizes="(width < 56rem) 100vw, 850px"
          className="aspect-[3/2] w-full rounded-md"
        />
        <div className="mt-3 flex items-center justify-between gap-4">
          <IconButton label={t('previous')} onClick={() => go(-1)}>
            <ChevronLeft aria-hidden className="size-5" />
          </IconButton>
          <p className="text-center text-sm text-muted">
            <span aria-live="polite">
              {index + 1} / {pictures.length}
            </span>
            {pictures[index]?.scene && <span className="block">{t('drawn')}</span>}
          </p>
          <IconButton label={t('next')} onClick={() => go(1)}>
            <ChevronRight aria-hidden className="size-5" />
          </IconButton>
        </div>
      </div>
    </Dialog>
  );
}
