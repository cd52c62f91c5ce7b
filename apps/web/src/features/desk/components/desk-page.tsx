import type { ListedBooking } from '#contracts';
import { BellRing, House, Plus } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { today } from '../../../shared/calendar/dates.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { useOverviewQuery } from '../../../shared/listings/overview.api.ts';
import { live } from '../../../shared/live/live-stream.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useHostStaysQuery } from '../api/stays.ts';
import { useDeskTexts } from '../texts.ts';
import { MonthCard } from './month-card.tsx';
import { RequestCard } from './request-card.tsx';
import { StayRow } from './stay-row.tsx';

const MOST = 100;
const SHOWN = 8;

/** What waits for the host's answer, who is there and who comes; new requests come in by themselves. */
export function DeskPage() {
  const t = useDeskTexts();
  const requests = useHostStaysQuery({ status: 'pending', per_page: MOST });
  const confirmed = useHostStaysQuery({ status: 'confirmed', per_page: MOST });
  const completed = useHostStaysQuery({ status: 'completed', per_page: 4 });
  const homes = useOverviewQuery({ page: 1 });
  useNewRequests();
  const waiting = requests.data?.bookings ?? [];
  const { staying, arriving } = sortStays(confirmed.data?.bookings ?? []);
  const lead = requests.data && (waiting.length ? t('desk_lead', { count: waiting.length }) : t('desk_lead_none'));
  if (homes.data?.listings.length === 0)
    return (
      <Page title={t('desk')}>
        <EmptyState icon={House} title={t('first_home')} text={t('first_home_text')} action={<AddHome />} />
      </Page>
    );
  return (
    <Page title={t('desk')} {...(lead && { lead })} actions={<AddHome secondary />}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <section aria-labelledby="requests" aria-live="polite">
            <h2 id="requests" className="display mb-4 text-xl">
              {t('requests')}
            </h2>
            {requests.error && <ErrorState error={requests.error} retry={() => void requests.refetch()} />}
            {requests.isLoading && <Skeleton className="h-56 rounded-lg" />}
            {requests.data && waiting.length === 0 && (
              <div className="rounded-lg border border-dashed border-line-strong">
                <EmptyState icon={BellRing} title={t('no_requests')} text={t('no_requests_text')} />
              </div>
            )}
            <div className="flex flex-col gap-4">
              {waiting.map((stay) => (
                <RequestCard key={stay.id} stay={stay} />
              ))}
            </div>
          </section>
          {confirmed.error && <ErrorState error={confirmed.error} retry={() => void confirmed.refetch()} />}
          <Stays title={t('staying')} stays={staying} noteOf="check_out" />
          {confirmed.data && arriving.length === 0 ? (
            <Section title={t('arriving')}>
              <p className="text-muted">{t('nobody_arriving')}</p>
            </Section>
          ) : (
            <Stays title={t('arriving')} stays={arriving.slice(0, SHOWN)} noteOf="check_in" />
          )}
          <Stays title={t('past')} stays={completed.data?.bookings ?? []} />
        </div>
        <MonthCard />
      </div>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="display mb-4 text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Stays({ title, stays, noteOf }: { title: string; stays: ListedBooking[]; noteOf?: 'check_in' | 'check_out' }) {
  const t = useDeskTexts();
  const format = useFormat();
  if (stays.length === 0) return null;
  const note = (stay: ListedBooking) => {
    if (!noteOf) return {};
    const when = stay[noteOf] === today() ? t('today') : format.inDays(stay[noteOf], today());
    return { note: t(noteOf === 'check_in' ? 'arrives' : 'leaves', { when }) };
  };
  return (
    <Section title={title}>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-1">
        {stays.map((stay) => (
          <StayRow key={stay.id} stay={stay} {...note(stay)} />
        ))}
      </ul>
    </Section>
  );
}

function AddHome({ secondary }: { secondary?: boolean }) {
  const t = useDeskTexts();
  return (
    <Button asChild kind={secondary ? 'secondary' : 'primary'}>
      <Link to="/host/homes/new">
        <Plus aria-hidden className="size-4" />
        {t('add_home')}
      </Link>
    </Button>
  );
}

/** Says it when somebody asks for a stay while the desk is open. */
function useNewRequests(): void {
  const t = useDeskTexts();
  const navigate = useNavigate();
  const { data } = useOverviewQuery({ page: 1 });
  useEffect(
    () =>
      live.on('booking', ({ previous_status, booking: { id, status, listing_id } }) => {
        if (previous_status !== null || status !== 'pending') return;
        const title = data?.listings.find((home) => home.id === listing_id)?.title ?? '';
        toast('note', t('new_request', { title }), { label: t('look'), run: () => void navigate(`/host/bookings/${id}`) });
      }),
    [t, navigate, data],
  );
}

function sortStays(stays: ListedBooking[]): { staying: ListedBooking[]; arriving: ListedBooking[] } {
  const date = today();
  const sorted = stays.toSorted((a, b) => a.check_in.localeCompare(b.check_in));
  return {
    staying: sorted.filter((stay) => stay.check_in <= date && stay.check_out >= date),
    arriving: sorted.filter((stay) => stay.check_in > date),
  };
}
