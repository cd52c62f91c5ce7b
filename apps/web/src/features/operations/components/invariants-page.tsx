import type { InvariantReport } from '#contracts';
import { CircleCheck, CircleX, RotateCcw } from 'lucide-react';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useInvariantsQuery } from '../api/house.ts';
import { useOpsTexts } from '../texts.ts';
import { OpsFrame } from './ops-frame.tsx';

/** What must hold at every moment, checked when somebody looks. */
export function InvariantsPage() {
  const t = useOpsTexts();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useInvariantsQuery();
  const again = (
    <Button kind="secondary" busy={isFetching} onClick={() => void refetch()}>
      <RotateCcw aria-hidden className="size-4" />
      {t('check_again')}
    </Button>
  );
  return (
    <OpsFrame title={t('invariants')} lead={t('invariants_lead')} actions={again}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && !error && (
        <div className="flex flex-col gap-6" aria-live="polite">
          <div
            className={cn(
              'flex items-center gap-4 rounded-lg p-5',
              data.hold ? 'bg-accent-soft text-accent' : 'bg-danger-soft text-danger',
            )}
          >
            {data.hold ? <CircleCheck aria-hidden className="size-8" /> : <CircleX aria-hidden className="size-8" />}
            <div>
              <p className="display text-xl">{t(data.hold ? 'all_hold' : 'some_broken')}</p>
              <p className="text-sm">{t('checked', { at: format.instant(data.checked_at) })}</p>
            </div>
          </div>
          {data.unavailable.length > 0 && (
            <p className="rounded-md bg-caution-soft p-3 text-caution">
              {t('not_asked', { services: format.list(data.unavailable) })}
            </p>
          )}
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-1">
            {data.invariants.map((invariant) => (
              <Row key={invariant.id + invariant.title} invariant={invariant} />
            ))}
          </ul>
        </div>
      )}
    </OpsFrame>
  );
}

function Row({ invariant: { id, title, violations, examples } }: { invariant: InvariantReport['invariants'][number] }) {
  const t = useOpsTexts();
  return (
    <li className="flex flex-col gap-2 px-4 py-3 md:px-5">
      <div className="flex items-start gap-3">
        <Badge>{id}</Badge>
        <p className="min-w-0 flex-1 first-letter:uppercase">{title}</p>
        {violations === 0 ? (
          <Badge tone="accent">{t('holds')}</Badge>
        ) : (
          <Badge tone="danger">{t('violations', { count: violations })}</Badge>
        )}
      </div>
      {examples.length > 0 && (
        <ul className="list-disc rounded-md bg-danger-soft py-2 pr-4 pl-8 text-sm text-danger">
          {examples.map((example) => (
            <li key={example} className="wrap-anywhere">
              {example}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
