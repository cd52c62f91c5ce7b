import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useAnalyticsQuery } from '../../../shared/listings/analytics.api.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { useDeskTexts } from '../texts.ts';

/** How the month goes, in three figures. */
export function MonthCard() {
  const t = useDeskTexts();
  const format = useFormat();
  const { data, isError } = useAnalyticsQuery(thisMonth(today()));
  if (isError) return null;
  const figures: [string, string | undefined][] = [
    [t('earned'), data && format.money(data.revenue, data.currency)],
    [t('nights'), data && format.number(data.nights)],
    [t('occupancy'), data && format.percent(data.occupancy)],
  ];
  return (
    <Card aria-labelledby="month" className="flex flex-col gap-4">
      <h2 id="month" className="font-semibold">
        {t('month')}
      </h2>
      <dl className="grid grid-cols-3 gap-4 lg:grid-cols-1">
        {figures.map(([name, value]) => (
          <div
            key={name}
            className="flex min-w-0 flex-col-reverse justify-end lg:flex-row-reverse lg:items-baseline lg:justify-between"
          >
            <dd className="display text-xl">{value ?? <Skeleton className="h-7 w-16" />}</dd>
            <dt className="truncate text-sm text-muted">{name}</dt>
          </div>
        ))}
      </dl>
      <Link to="/host/analytics" className="flex items-center gap-2 self-start py-2 font-semibold text-accent hover:underline">
        {t('insights')}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </Card>
  );
}

function thisMonth(date: string): { from: string; to: string } {
  const next = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { from: `${date.slice(0, 7)}-01`, to: next.toISOString().slice(0, 10) };
}
