import { Skeleton, SkeletonText } from './skeleton.tsx';
import { useUiTexts } from './texts.ts';

/** A page on its way. */
export function PageSkeleton() {
  const t = useUiTexts();
  return (
    <div className="page py-8 md:py-12" role="status">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="mb-8 h-10 w-64" />
      <div className="grid gap-6 md:grid-cols-3">
        {[0, 1, 2].map((i) => (
          <div key={i} className="flex flex-col gap-3">
            <Skeleton className="aspect-[4/3] rounded-lg" />
            <SkeletonText lines={2} />
          </div>
        ))}
      </div>
    </div>
  );
}
