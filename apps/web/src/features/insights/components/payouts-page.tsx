import type { Payout, PayoutPage, PayoutStatus } from '#contracts';
import { Download, Wallet } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { Badge, type Tone } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Select } from '../../../shared/ui/input.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { download } from '../../../shared/api/download.ts';
import { usePayoutsQuery } from '../api/payouts.ts';
import { useInsightsTexts } from '../texts.ts';
import { InsightsFrame } from './insights-frame.tsx';

const stages = ['upcoming', 'due', 'paid'] as const;
const toneOf: Record<PayoutStatus, Tone> = { upcoming: 'neutral', due: 'ember', paid: 'accent' };

/** What each stay earns and where that money is, to the cent of the ledger. */
export function PayoutsPage() {
  const t = useInsightsTexts();
  const [page, setPage] = useState(1);
  const [status, setStatus] = useState<PayoutStatus | ''>('');
  const { data, error, refetch } = usePayoutsQuery({ page, ...(status && { status }) });
  const choose = (value: string) => {
    setStatus(value as PayoutStatus | '');
    setPage(1);
  };
  return (
    <InsightsFrame title={t('payouts')}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <div className="w-52">
              {' '}
              <Select aria-label={t('stage')} value={status} onChange={({ target }) => choose(target.value)}>
                <option value="">{t('all_stages')}</option>
                {stages.map((stage) => (
                  <option key={stage} value={stage}>
                    {t(`stage_${stage}`)}
                  </option>
                ))}
              </Select>
            </div>
            {data.payouts.length === 0 && <EmptyState icon={Wallet} title={t('no_payouts')} text={t('no_payouts_text')} />}
            {data.payouts.length > 0 && (
              <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-1">
                {data.payouts.map((payout) => (
                  <Row key={payout.booking_id} payout={payout} />
                ))}
              </ul>
            )}
            <Pager pagination={data.pagination} onPage={setPage} />
          </div>
          <div className="flex flex-col gap-4 max-lg:order-first">
            <Totals totals={data.totals} />
            <Statement />
          </div>
        </div>
      )}
    </InsightsFrame>
  );
}

function Row({
  payout: { booking_id, listing, check_in, check_out, amount, currency, status, due_at, paid_at },
}: {
  payout: Payout;
}) {
  const t = useInsightsTexts();
  const format = useFormat();
  const when = status === 'paid' ? paid_at : due_at;
  return (
    <li>
      <Link to={`/host/bookings/${booking_id}`} className="flex items-center gap-4 px-4 py-3 transition hover:bg-sunken md:px-5">
        {listing && <HomePicture id={listing.id} image={listing.image} sizes="64px" className="h-12 w-16 shrink-0 rounded-md" />}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">{listing?.title ?? t('stay')}</span>
          <span className="block truncate text-sm text-muted">
            {check_in && check_out && format.range(check_in, check_out)}
            {when && ` · ${t(`on_${status}`, { date: format.date(when.slice(0, 10)) })}`}
          </span>
        </span>
        <span className="flex flex-col items-end gap-1">
          <span className="font-semibold tabular-nums">{format.money(amount, currency)}</span>
          <Badge tone={toneOf[status]}>{t(`stage_${status}`)}</Badge>
        </span>
      </Link>
    </li>
  );
}

function Totals({ totals }: { totals: PayoutPage['totals'] }) {
  const t = useInsightsTexts();
  const format = useFormat();
  if (totals.length === 0) return null;
  return (
    <section aria-label={t('totals')} className="overflow-x-auto rounded-lg border border-line bg-surface shadow-1">
      <table className="w-full text-sm">
        <caption className="px-4 pt-4 pb-2 text-left text-base font-semibold">{t('totals')}</caption>
        <thead>
          <tr className="text-muted">
            {stages.map((stage) => (
              <th key={stage} scope="col" className="px-4 pb-2 text-right font-semibold first:text-left">
                {t(`stage_${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ currency, ...sums }) => (
            <tr key={currency} className="border-t border-line">
              {stages.map((stage) => (
                <td key={stage} className="px-4 py-3 text-right tabular-nums first:text-left">
                  {format.money(sums[stage], currency)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Statement() {
  const t = useInsightsTexts();
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today());
  const save = () =>
    download(`/owner/payouts/statement?${new URLSearchParams({ from, to })}`, `roost-statement-${from}-${to}.csv`).catch(() =>
      toast('failed', t('no_file')),
    );
  return (
    <form
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-1"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="font-semibold">{t('statement')}</h2>
      <p className="text-sm text-pretty text-muted">{t('statement_text')}</p>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('from')}>
          <Input
            type="date"
            required
            value={from}
            max={to}
            onChange={({ target }) => setFrom(target.value)}
            className="px-2 text-sm"
          />
        </Field>
        <Field label={t('to')}>
          <Input
            type="date"
            required
            value={to}
            min={from}
            onChange={({ target }) => setTo(target.value)}
            className="px-2 text-sm"
          />
        </Field>
      </div>
      <Button type="submit" kind="secondary">
        <Download aria-hidden className="size-4" />
        {t('statement_get')}
      </Button>
    </form>
  );
}
