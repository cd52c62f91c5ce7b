import { cn } from '../lib/cn.ts';
import { useListingQuery } from './listing.api.ts';
import { ListingPicture } from './listing-picture.tsx';
import { photograph } from './pictures.ts';

type HomePictureProps = { id: string; image?: string | null | undefined; sizes?: string; className?: string };

/** A home's first picture where only its id is known: its photograph if the list has one, else its drawing. It decorates. */
export function HomePicture({ id, image, sizes = '160px', className }: HomePictureProps) {
  const { data } = useListingQuery(id, { skip: Boolean(image) });
  if (image) {
    const { src, srcSet } = photograph(image);
    return (
      <img src={src} srcSet={srcSet} sizes={sizes} alt="" loading="lazy" className={cn('bg-sunken object-cover', className)} />
    );
  }
  return data ? (
    <ListingPicture listing={data} alt="" sizes={sizes} className={className ?? ''} />
  ) : (
    <div className={cn('bg-sunken', className)} />
  );
}
