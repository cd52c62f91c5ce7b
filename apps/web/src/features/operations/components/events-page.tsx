import type { LoggedEvent } from '#contracts';
import { topics } from '#contracts';
import { ChevronDown, RotateCcw, ScrollText } from 'lucide-react';
import { type FormEvent, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { useMedia } from '../../../shared/lib/use-media.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Select } from '../../../shared/ui/input.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { type EventFilters, eventFilters, useEventsQuery } from '../api/events.ts';
import { useOpsTexts } from '../texts.ts';
import { Json } from './json.tsx';
import { OpsFrame } from './ops-frame.tsx';

/** Every event of every topic, newest first. The address says what is asked, so that it can be sent to somebody. */
export function EventsPage() {
  const t = useOpsTexts();
  const [params, setParams] = useSearchParams();
  const isWide = useMedia('(width >= 40rem)');
  const filters = useMemo(() => readFilters(params), [params]);
  const { data, error, isFetching, refetch } = useEventsQuery(filters);
  const total = data?.pagination.total ?? 0;
  return (
    <OpsFrame title={t('events')}>
      <details open={isWide || params.size > 0} className="mb-6">
        <summary className="flex min-h-10 items-center font-semibold text-accent sm:hidden">{t('filter')}</summary>
        <FilterForm key={params.toString()} filters={filters} onChange={(wish) => setParams(wish)} />
      </details>
      <div className="mb-3 flex items-center justify-between gap-4">
        <p role="status" className="text-sm text-muted">
          {data && t(data.pagination.total_is_lower_bound ? 'found_more' : 'found', { count: total })}
        </p>
        <Button kind="quiet" size="sm" busy={isFetching} onClick={() => void refetch()}>
          <RotateCcw aria-hidden className="size-4" />
          {t('reload')}
        </Button>
      </div>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data?.events.length === 0 && <EmptyState icon={ScrollText} title={t('no_events')} />}
      {data && data.events.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-1">
          {data.events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      )}
      {data && <Pager pagination={data.pagination} onPage={(page) => setParams({ ...filters, page: String(page) })} />}
    </OpsFrame>
  );
}

function EventRow({
  event: { event_type, topic, service, timestamp, booking_id, correlation_id, event },
}: {
  event: LoggedEvent;
}) {
  const t = useOpsTexts();
  const format = useFormat();
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-12 list-none flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-sunken md:flex-nowrap">
          <span className="w-full shrink-0 text-sm text-muted tabular-nums md:w-44">{format.instant(timestamp)}</span>
          <span className="min-w-0 flex-1 truncate font-semibold">{event_type}</span>
          <Badge>{topic}</Badge>
          <span className="text-sm text-muted md:w-24">{service}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-muted transition group-open:rotate-180" />
        </summary>
        <div className="flex flex-col gap-3 px-4 pb-4">
          <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {booking_id && (
              <Link to={`/ops/bookings/${booking_id}`} className="py-1 font-semibold text-accent hover:underline">
                {t('to_story')}
              </Link>
            )}
            {correlation_id && (
              <Link
                to={`/ops/events?correlation_id=${encodeURIComponent(correlation_id)}`}
                className="py-1 font-semibold text-accent hover:underline"
              >
                {t('same_correlation')}
              </Link>
            )}
          </div>
          <Json value={event} label={event_type} />
        </div>
      </details>
    </li>
  );
}

function FilterForm({ filters, onChange }: { filters: EventFilters; onChange: (wish: EventFilters) => void }) {
  const t = useOpsTexts();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish: EventFilters = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value !== 'string' || !value.trim()) continue;
      const isTime = name === 'from' || name === 'to';
      wish[name as keyof EventFilters] = isTime ? new Date(value).toISOString() : value.trim();
    }
    onChange(wish);
  };
  return (
    <form
      className="grid gap-3 rounded-lg border border-line bg-surface p-4 shadow-1 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={submit}
    >
      <Field label={t('topic')}>
        <Select name="topic" defaultValue={filters.topic ?? ''}>
          <option value="">{t('any_topic')}</option>
          {Object.keys(topics).map((topic) => (
            <option key={topic}>{topic}</option>
          ))}
        </Select>
      </Field>
      <Field label={t('event_type')}>
        <Input name="event_type" defaultValue={filters.event_type} placeholder="booking_created" />
      </Field>
      <Field label={t('booking_id')}>
        <Input name="booking_id" defaultValue={filters.booking_id} pattern="[0-9a-fA-F-]{36}" />
      </Field>
      <Field label={t('correlation_id')}>
        <Input name="correlation_id" defaultValue={filters.correlation_id} />
      </Field>
      <Field label={t('from')}>
        <Input name="from" type="datetime-local" defaultValue={toLocal(filters.from)} />
      </Field>
      <Field label={t('to')}>
        <Input name="to" type="datetime-local" defaultValue={toLocal(filters.to)} />
      </Field>
      <div className="flex items-end gap-2 sm:col-span-2">
        <Button type="submit">{t('filter')}</Button>
        <Button kind="quiet" onClick={() => onChange({})}>
          {t('clear')}
        </Button>
      </div>
    </form>
  );
}

const readFilters = (params: URLSearchParams): EventFilters =>
  Object.fromEntries(eventFilters.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))) as EventFilters;

/** An instant as a field for local time wants it. */
function toLocal(instant: string | undefined): string | undefined {
  const at = instant ? new Date(instant) : null;
  if (!at || Number.isNaN(at.getTime())) return undefined;
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
