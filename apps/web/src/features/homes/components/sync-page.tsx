import type { CalendarFeed, Listing } from '#contracts';
import { CalendarSync, Copy, RefreshCw, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { isProblem } from '../../../shared/api/problem.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import {
  useAddFeedMutation,
  useExportQuery,
  useFeedsQuery,
  useRemoveFeedMutation,
  useRotateExportMutation,
  useSyncFeedMutation,
} from '../api/feeds.ts';
import { useHomesTexts } from '../texts.ts';
import { HomeFrame } from './home-frame.tsx';

/** The calendar a home gives away, and those it follows, with how well that goes. */
export function SyncPage() {
  return <HomeFrame>{(home) => <Sync home={home} />}</HomeFrame>;
}

function Sync({ home: { id } }: { home: Listing }) {
  const t = useHomesTexts();
  const { data, error, refetch } = useFeedsQuery(id);
  if (isProblem(error) && error.status === 404)
    return <EmptyState icon={CalendarSync} title={t('no_sync')} text={t('no_sync_text')} />;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Export id={id} />
      <div className="flex min-w-0 flex-col gap-4">
        <AddFeed id={id} />
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton className="h-32 rounded-lg" />}
        {data?.feeds.map((feed) => (
          <FeedCard key={feed.id} id={id} feed={feed} />
        ))}
      </div>
    </div>
  );
}

function Export({ id }: { id: string }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const { data } = useExportQuery(id);
  const [rotate, { isLoading }] = useRotateExportMutation();
  const url = data?.export_url ?? '';
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => toast('done', t('copied')),
      () => toast('failed', t('not_copied')),
    );
  const renew = async () => {
    const { error } = await rotate({ id });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('rotated'));
  };
  return (
    <Card className="flex flex-col gap-4">
      <div>
        <h2 className="font-semibold">{t('export')}</h2>
        <p className="mt-1 text-pretty text-muted">{t('export_text')}</p>
      </div>
      <div className="flex gap-2">
        <Input
          readOnly
          value={url}
          aria-label={t('export_url')}
          onFocus={({ target }) => target.select()}
          className="min-w-0 font-mono text-sm"
        />
        <IconButton label={t('copy')} disabled={!url} onClick={() => void copy()} className="size-11">
          <Copy aria-hidden className="size-5" />
        </IconButton>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="secondary" size="sm" busy={isLoading} onClick={() => void renew()}>
          {t('rotate')}
        </Button>
        <p className="min-w-0 flex-1 text-sm text-muted">{t('rotate_text')}</p>
      </div>
    </Card>
  );
}

function AddFeed({ id }: { id: string }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [add, { isLoading, error }] = useAddFeedMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await add({ id, name: name.trim(), url: url.trim() });
    if (!data) return;
    toast('done', t('feed_added'));
    setName('');
    setUrl('');
  };
  return (
    <Card>
      <h2 className="font-semibold">{t('feeds')}</h2>
      <p className="mt-1 mb-4 text-pretty text-muted">{t('feeds_text')}</p>
      <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field label={t('feed_name')}>
          <Input required maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />
        </Field>
        <Field label={t('feed_url')} error={error && problem(error)}>
          <Input
            required
            type="url"
            maxLength={2000}
            placeholder="https://"
            value={url}
            onChange={({ target }) => setUrl(target.value)}
          />
        </Field>
        <Button type="submit" busy={isLoading} className="self-start">
          {t('follow')}
        </Button>
      </form>
    </Card>
  );
}

function FeedCard({ id, feed }: { id: string; feed: CalendarFeed }) {
  const t = useHomesTexts();
  const format = useFormat();
  const problem = useProblemText();
  const [sync, { isLoading }] = useSyncFeedMutation();
  const [remove] = useRemoveFeedMutation();
  const { name, url, events, conflicts, last_synced_at, last_error, stale } = feed;
  const health = last_error ? 'failing' : stale ? 'stale' : last_synced_at ? 'healthy' : 'waiting';
  const now = async () => {
    const { data, error } = await sync({ id, feedId: feed.id });
    const why = data ? data.last_error : problem(error);
    toast(why ? 'failed' : 'done', why ?? t('synced'));
  };
  const drop = async () => {
    const { error } = await remove({ id, feedId: feed.id });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('feed_gone'));
  };
  return (
    <Card aria-label={name} className="flex flex-col gap-3 md:p-5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="font-semibold">{name}</h3>
          <p className="truncate text-sm text-muted">{url}</p>
        </div>
        <Badge tone={health === 'failing' ? 'danger' : health === 'stale' ? 'caution' : 'accent'}>{t(`feed_${health}`)}</Badge>
      </div>
      <p className="text-sm">
        {t('feed_events', { count: events })}
        {last_synced_at && ` · ${t('synced_ago', { ago: format.ago(last_synced_at) })}`}
      </p>
      {last_error && <p className="rounded-md bg-danger-soft p-3 text-sm break-words text-danger">{last_error}</p>}
      {conflicts.length > 0 && (
        <div className="rounded-md bg-caution-soft p-3 text-sm text-caution">
          <p className="font-semibold">{t('conflicts', { count: conflicts.length })}</p>
          <ul>
            {conflicts.map(({ uid, from, to, booking_id }) => (
              <li key={uid + booking_id}>
                <Link to={`/host/bookings/${booking_id}`} className="underline">
                  {format.range(from, to)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex gap-2">
        <Button kind="secondary" size="sm" busy={isLoading} onClick={() => void now()}>
          <RefreshCw aria-hidden className="size-4" />
          {t('sync_now')}
        </Button>
        <Button kind="quiet" size="sm" aria-label={t('remove', { what: name })} onClick={() => void drop()}>
          <Trash2 aria-hidden className="size-4" />
          {t('unfollow')}
        </Button>
      </div>
    </Card>
  );
}
