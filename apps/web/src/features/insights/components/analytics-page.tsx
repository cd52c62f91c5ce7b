import { addDays, type Analytics } from '#contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useAnalyticsQuery } from '../../../shared/listings/analytics.api.ts';
import { useOverviewQuery } from '../../../shared/listings/overview.api.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Select } from '../../../shared/ui/input.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { download } from '../../../shared/api/download.ts';
import { type InsightsText, useInsightsTexts } from '../texts.ts';
import { Bars } from './bars.tsx';
import { InsightsFrame } from './insights-frame.tsx';

const spans = ['around', 'year', 'past', 'ahead'] as const;
type Span = (typeof spans)[number];

/** What the homes earn and how full they are: in figures, in bars, in a table, and as a file. */
export function AnalyticsPage() {
  const t = useInsightsTexts();
  const [span, setSpan] = useState<Span>('around');
  const [listing_id, setListing] = useState('');
  const asked = { ...rangeOf(span, today()), ...(listing_id && { listing_id }) };
  const { data, currentData, error, refetch } = useAnalyticsQuery(asked);
  const homes = useOverviewQuery({ page: 1, per_page: 100 });
  const save = () => {
    const query = new URLSearchParams({ ...asked, format: 'csv' });
    download(`/owner/analytics?${query}`, 'roost-analytics.csv').catch(() => toast('failed', t('no_file')));
  };
  const file = (
    <Button kind="secondary" onClick={save}>
      <Download aria-hidden className="size-4" />
      CSV
    </Button>
  );
  return (
    <InsightsFrame title={t('insights')} actions={file}>
      <div className="mb-6 flex flex-wrap gap-3">
        <Select aria-label={t('span')} className="w-52" value={span} onChange={({ target }) => setSpan(target.value as Span)}>
          {spans.map((name) => (
            <option key={name} value={name}>
              {t(`span_${name}`)}
            </option>
          ))}
        </Select>
        <Select aria-label={t('home')} className="w-64" value={listing_id} onChange={({ target }) => setListing(target.value)}>
          <option value="">{t('all_homes')}</option>
          {homes.data?.listings.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !(currentData ?? data) && <Skeleton className="h-96 rounded-lg" />}
      {!error && (currentData ?? data) && <Figures data={(currentData ?? data) as Analytics} />}
    </InsightsFrame>
  );
}

function Figures({ data }: { data: Analytics }) {
  const t = useInsightsTexts();
  const format = useFormat();
  const money = (value: number) => format.money(value, data.currency);
  const tiles: [InsightsText, string][] = [
    ['revenue', money(data.revenue)],
    ['bookings', format.number(data.bookings)],
    ['nights', format.number(data.nights)],
    ['occupancy', format.percent(data.occupancy)],
    ['rate', money(data.average_nightly_rate)],
    ['cancelled', format.percent(data.cancellation_rate)],
  ];
  const now = today().slice(0, 7);
  const bars = data.by_month.map(({ month, revenue, nights }) => ({
    key: month,
    label: format.month(`${month}-01`),
    short: format.shortMonth(`${month}-01`),
    value: revenue,
    text: `${money(revenue)}, ${t('count_nights', { count: nights })}`,
    isAhead: month > now,
  }));
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
        {tiles.map(([name, value]) => (
          <div
            key={name}
            className="flex min-w-0 flex-col-reverse justify-end rounded-lg border border-line bg-surface p-4 shadow-1"
          >
            <dd className="display truncate text-xl">{value}</dd>
            <dt className="truncate text-sm text-muted">{t(name)}</dt>
          </div>
        ))}
      </dl>
      <Card>
        <h2 className="mb-3 font-semibold">{t('by_month')}</h2>
        <Bars bars={bars} label={t('bars', { currency: data.currency })} axis={format.short} />
        <details className="mt-4">
          <summary className="flex min-h-10 items-center font-semibold text-accent">{t('as_table')}</summary>
          <Table
            first={t('month')}
            rows={data.by_month.map(({ month, ...rest }) => ({ key: month, name: format.month(`${month}-01`), ...rest }))}
            money={money}
          />
        </details>
      </Card>
      <Card>
        <h2 className="mb-3 font-semibold">{t('by_home')}</h2>
        <Table
          first={t('home')}
          rows={data.by_listing
            .toSorted((a, b) => b.revenue - a.revenue || b.nights - a.nights)
            .map(({ listing_id, title, ...rest }) => ({ key: listing_id, name: title, ...rest }))}
          money={money}
          share
        />
        <p className="mt-4 text-sm text-muted">{t('one_currency', { currency: data.currency })}</p>
      </Card>
    </div>
  );
}

type Row = { key: string; name: string; revenue: number; bookings: number; nights: number };

function Table({ first, rows, money, share }: { first: string; rows: Row[]; money: (value: number) => string; share?: boolean }) {
  const t = useInsightsTexts();
  const format = useFormat();
  const most = Math.max(...rows.map(({ revenue }) => revenue), 1);
  const number = 'py-2 pl-4 text-right tabular-nums';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={first}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="py-2 text-left font-semibold">
              {first}
            </th>
            {(['revenue', 'bookings', 'nights'] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pl-4 text-right font-semibold">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, revenue, bookings, nights }) => (
            <tr key={key} className="border-b border-line last:border-0">
              <th scope="row" className="py-2 text-left font-normal">
                {name}
                {share && (
                  <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-full bg-sunken">
                    <span
                      className="block h-full rounded-full bg-accent"
                      style={{ width: `${(Math.max(revenue, 0) / most) * 100}%` }}
                    />
                  </span>
                )}
              </th>
              <td className={number}>{money(revenue)}</td>
              <td className={number}>{format.number(bookings)}</td>
              <td className={number}>{format.number(nights)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rangeOf(span: Span, date: string): { from?: string; to?: string } {
  const year = Number(date.slice(0, 4));
  const monthsAway = (months: number) => {
    const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
    day.setUTCMonth(day.getUTCMonth() + months);
    return day.toISOString().slice(0, 10);
  };
  switch (span) {
    case 'around':
      return { from: monthsAway(-6), to: monthsAway(6) };
    case 'year':
      return { from: `${year}-01-01`, to: `${year + 1}-01-01` };
    case 'past':
      return { from: monthsAway(-12), to: addDays(date, 1) };
    case 'ahead':
      return { from: date, to: monthsAway(12) };
    default:
      return span satisfies never;
  }
}
