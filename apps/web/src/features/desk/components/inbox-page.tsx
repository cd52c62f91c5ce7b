import type { Conversation as Talk } from '#contracts';
import { ArrowLeft, ArrowRight, Mail, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { HomePicture } from '../../../shared/listings/home-picture.tsx';
import { Conversation } from '../../../shared/messages/conversation.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useHostConversationsQuery } from '../api/conversations.ts';
import { useDeskTexts } from '../texts.ts';

/** All conversations, and the open one beside them; on a phone one at a time. */
export function InboxPage() {
  const t = useDeskTexts();
  const { id } = useParams();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useHostConversationsQuery({ page });
  if (data?.pagination.total === 0 && !id)
    return (
      <Page title={t('inbox')}>
        <EmptyState icon={Mail} title={t('no_conversations')} text={t('no_conversations_text')} />
      </Page>
    );
  return (
    <Page title={t('inbox')} lead={t('inbox_lead')}>
      <div className="grid h-[calc(100dvh-16rem)] min-h-112 overflow-hidden rounded-lg border border-line bg-surface shadow-1 md:grid-cols-[20rem_minmax(0,1fr)] lg:grid-cols-[24rem_minmax(0,1fr)]">
        <nav aria-label={t('inbox')} className={cn('min-h-0 overflow-y-auto border-line md:block md:border-r', id && 'hidden')}>
          {error && <ErrorState error={error} retry={() => void refetch()} />}
          {!data && !error && [0, 1, 2].map((i) => <Skeleton key={i} className="m-4 h-16" />)}
          <ul className="divide-y divide-line">
            {data?.conversations.map((conversation) => (
              <Row key={conversation.booking_id} conversation={conversation} />
            ))}
          </ul>
          {data && <Pager pagination={data.pagination} onPage={setPage} />}
        </nav>
        {id ? (
          <section aria-label={t('conversation')} className="flex min-h-0 min-w-0 flex-col">
            <div className="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
              <Link to="/host/inbox" className="flex min-h-10 items-center gap-2 font-semibold md:hidden">
                <ArrowLeft aria-hidden className="size-4" />
                {t('back_to_inbox')}
              </Link>
              <Link
                to={`/host/bookings/${id}`}
                className="ml-auto flex min-h-10 items-center gap-2 font-semibold text-accent hover:underline"
              >
                {t('to_stay')}
                <ArrowRight aria-hidden className="size-4" />
              </Link>
            </div>
            <div className="mt-auto min-h-0 overflow-y-auto p-4 md:p-6">
              <Conversation key={id} bookingId={id} me="host" />
            </div>
          </section>
        ) : (
          <div className="m-auto hidden md:block">
            <EmptyState icon={MessagesSquare} title={t('pick')} text={t('pick_text')} />
          </div>
        )}
      </div>
    </Page>
  );
}

function Row({ conversation: { booking_id, listing, last_message, unread } }: { conversation: Talk }) {
  const t = useDeskTexts();
  const format = useFormat();
  const who = last_message.author === 'host' ? `${t('you')}: ` : '';
  return (
    <li>
      <NavLink
        to={`/host/inbox/${booking_id}`}
        className={({ isActive }) => cn('flex gap-3 p-4 transition hover:bg-sunken', isActive && 'bg-accent-soft')}
      >
        {listing && <HomePicture id={listing.id} image={listing.image} sizes="48px" className="size-12 shrink-0 rounded-md" />}
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <span className="truncate font-semibold">{listing?.title ?? t('stay')}</span>
            <span className="shrink-0 text-xs text-muted">{format.ago(last_message.created_at)}</span>
          </span>
          <span className="flex items-start gap-2">
            <span className={cn('line-clamp-2 flex-1 text-sm', unread ? 'font-semibold' : 'text-muted')}>
              {who + last_message.text}
            </span>
            {unread > 0 && (
              <span className="flex h-5 min-w-5 items-center justify-center rounded-full bg-ember px-1 text-xs font-semibold text-on-ember">
                <span aria-hidden>{unread}</span>
                <span className="sr-only">{t('unread', { count: unread })}</span>
              </span>
            )}
          </span>
        </span>
      </NavLink>
    </li>
  );
}
