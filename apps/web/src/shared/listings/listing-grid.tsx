import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { Skeleton, SkeletonText } from '../ui/skeleton.tsx';

/** Cards side by side, as many as fit; `beside` a map there are fewer. */
export function ListingGrid({ beside, children }: { beside?: boolean; children: ReactNode }) {
  const columns = beside ? 'sm:grid-cols-2' : 'sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4';
  return <div className={cn('grid grid-cols-1 gap-x-6 gap-y-8', columns)}>{children}</div>;
}

export function ListingGridSkeleton({ count = 8, beside }: { count?: number; beside?: boolean }) {
  return (
    <ListingGrid beside={beside ?? false}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="flex flex-col gap-3">
          <Skeleton className="aspect-[3/2] rounded-lg" />
          <SkeletonText lines={3} />
        </div>
      ))}
    </ListingGrid>
  );
}
