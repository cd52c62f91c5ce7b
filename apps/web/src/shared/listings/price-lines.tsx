import type { PriceLine } from '#contracts';
import type { z } from 'zod';
import { useFormat } from '../lib/format.ts';
import { cn } from '../lib/cn.ts';
import { useListingTexts } from './texts.ts';

type Line = z.infer<typeof PriceLine>;

/** A price with all that it is made of; what is taken off is green and has its minus. */
export function PriceLines({ lines, total, currency }: { lines: Line[]; total: number; currency: string }) {
  const t = useListingTexts();
  const format = useFormat();
  return (
    <dl className="flex flex-col gap-2">
      {lines.map(({ kind, label, amount }) => (
        <div key={kind + label} className="flex justify-between gap-4">
          <dt className="min-w-0">{label}</dt>
          <dd className={cn('tabular-nums', amount < 0 && 'text-accent')}>{format.money(amount, currency)}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-t border-line pt-3 font-semibold">
        <dt>{t('total')}</dt>
        <dd className="tabular-nums">{format.money(total, currency)}</dd>
      </div>
    </dl>
  );
}
