import type { Listing } from '#contracts';
import { Scene } from '../illustrations/scene.tsx';
import { cn } from '../lib/cn.ts';
import { picturesOf } from './pictures.ts';
import { useListingTexts } from './texts.ts';

type PictureProps = { listing: Listing; index?: number; sizes: string; eager?: boolean; className?: string; alt?: string };

/** One picture of a home; `sizes` says how wide it is shown, as the attribute of the same name. */
export function ListingPicture({ listing, index = 0, sizes, eager, className, alt }: PictureProps) {
  const t = useListingTexts();
  const picture = picturesOf(listing)[index];
  if (!picture) return null;
  const { scene, photograph } = picture;
  const name = alt ?? t(scene ? 'illustration_of' : 'picture_of', { number: index + 1, title: listing.title });
  const looks = cn('bg-sunken object-cover', className);
  if (scene) return <Scene {...scene} alt={name} eager={eager ?? false} className={looks} />;
  return (
    <img
      {...photograph}
      sizes={photograph.srcSet && sizes}
      alt={name}
      width={960}
      height={640}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className={looks}
    />
  );
}
