import type { OpsHealth } from '#contracts';
import { CircleCheck, CircleX } from 'lucide-react';
import { Link } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useHouseHealthQuery } from '../api/house.ts';
import { useOpsTexts } from '../texts.ts';
import { OpsFrame } from './ops-frame.tsx';

const EVERY_MS = 10_000;

/** How each service is, what consumers are behind, and what is left over; asked again every ten seconds. */
export function HealthPage() {
  const t = useOpsTexts();
  const format = useFormat();
  const { data, error, refetch } = useHouseHealthQuery(undefined, { pollingInterval: EVERY_MS, skipPollingIfUnfocused: true });
  const down = data?.services.filter(({ ready }) => !ready).length ?? 0;
  const lead =
    data && `${down ? t('down', { count: down }) : t('all_up')} · ${t('checked', { at: format.instant(data.checked_at) })}`;
  return (
    <OpsFrame title={t('health')} {...(lead && { lead })}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && !error && (
        <div className="flex flex-col gap-6">
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {data.services.map((service) => (
              <ServiceCard key={service.name} service={service} />
            ))}
          </ul>
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Consumers consumers={data.consumers} />
            <Card className="flex flex-col gap-2">
              <h2 className="font-semibold">{t('dead_letters')}</h2>
              <p className={cn('display text-3xl', data.dead_letters.open > 0 && 'text-danger')}>
                {format.number(data.dead_letters.open)}
              </p>
              <Link to="/ops/dead-letters" className="py-2 font-semibold text-accent hover:underline">
                {t('open_letters')}
              </Link>
            </Card>
          </div>
        </div>
      )}
    </OpsFrame>
  );
}

function ServiceCard({
  service: { name, ready, detail, version, started_at, response_ms },
}: {
  service: OpsHealth['services'][number];
}) {
  const t = useOpsTexts();
  const format = useFormat();
  const Icon = ready ? CircleCheck : CircleX;
  return (
    <li className={cn('flex flex-col gap-2 rounded-lg border bg-surface p-4 shadow-1', ready ? 'border-line' : 'border-danger')}>
      <div className="flex items-center gap-2">
        <Icon aria-hidden className={cn('size-5 shrink-0', ready ? 'text-accent' : 'text-danger')} />
        <h2 className="min-w-0 flex-1 truncate font-semibold">{name}</h2>
        <span className="text-sm text-muted tabular-nums">{t('ms', { ms: format.number(response_ms) })}</span>
      </div>
      <p className={cn('text-sm', ready ? 'text-muted' : 'text-danger')}>{ready ? t('ready') : (detail ?? t('not_ready'))}</p>
      <p className="truncate text-xs text-muted">
        {[version, started_at && t('since', { ago: format.ago(started_at) })].filter(Boolean).join(' · ') || '–'}
      </p>
    </li>
  );
}

function Consumers({ consumers }: { consumers: OpsHealth['consumers'] }) {
  const t = useOpsTexts();
  const format = useFormat();
  if (!consumers) return <Card className="text-muted">{t('lag_unknown')}</Card>;
  const sorted = consumers.toSorted((a, b) => b.lag - a.lag || a.group.localeCompare(b.group));
  return (
    <div
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('consumers')}
      className="max-h-128 overflow-auto rounded-lg border border-line bg-surface p-4 shadow-1 md:p-6"
    >
      <table className="w-full text-sm">
        <caption className="pb-3 text-left text-base font-semibold">{t('consumers')}</caption>
        <thead>
          <tr className="border-b border-line text-left text-muted">
            <th scope="col" className="py-2 font-semibold">
              {t('group')}
            </th>
            <th scope="col" className="py-2 font-semibold">
              {t('topic')}
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              {t('lag')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ group, topic, lag }) => (
            <tr key={group + topic} className="border-b border-line last:border-0">
              <td className="py-2 pr-4 wrap-anywhere">{group}</td>
              <td className="py-2 pr-4 wrap-anywhere">{topic}</td>
              <td className={cn('py-2 text-right tabular-nums', lag > 0 && 'font-semibold text-caution')}>
                {format.number(lag)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
