import { Star } from 'lucide-react';
import { cn } from '../lib/cn.ts';
import { useUiTexts } from './texts.ts';

/** A rating as one star and a number, and how many said so. */
export function Rating({ rating, count, className }: { rating: number; count?: number; className?: string }) {
  const t = useUiTexts();
  return (
    <span className={cn('inline-flex items-center gap-1 whitespace-nowrap', className)}>
      <Star aria-hidden className="size-4 fill-ember text-ember" />
      <span className="sr-only">{t('stars', { rating: rating.toFixed(1) })}</span>
      <span aria-hidden className="font-semibold">
        {rating.toFixed(1)}
      </span>
      {count !== undefined && <span className="text-muted">({count})</span>}
    </span>
  );
}
