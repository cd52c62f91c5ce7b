import type { Notification } from '#contracts';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router';
import { selectIsTraveler } from '../../../shared/auth/auth.slice.ts';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Popover } from '../../../shared/ui/popover.tsx';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { useNotificationsQuery } from '../api/notifications.ts';
import { useReadNotificationMutation } from '../api/read-notification.ts';
import { useNotificationTexts } from '../texts.ts';
import { BellButton } from './bell.tsx';

/** The newest notifications; opening one marks it read and leads to its stay. */
export function NotificationsPopover() {
  const t = useNotificationTexts();
  const [open, setOpen] = useState(true);
  const { data, error, refetch } = useNotificationsQuery();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t('notifications')}
      trigger={<BellButton />}
      className="w-96 max-w-[calc(100vw-1rem)] p-2"
    >
      <h2 className="px-3 py-2 font-semibold">{t('notifications')}</h2>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={4} />}
      {data?.notifications.length === 0 && <EmptyState icon={Inbox} title={t('none')} text={t('none_text')} />}
      <ul>
        {data?.notifications.map((notification) => (
          <Item key={notification.id} notification={notification} onOpen={() => setOpen(false)} />
        ))}
      </ul>
    </Popover>
  );
}

function Item({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const t = useNotificationTexts();
  const format = useFormat();
  const [read] = useReadNotificationMutation();
  const isTraveler = useSelector(selectIsTraveler);
  const { id, title, text, booking_id, listing_id, read_at, created_at } = notification;
  const home = isTraveler ? `/homes/${listing_id}` : '/host';
  const booking = `${isTraveler ? '/bookings' : '/host/bookings'}/${booking_id}`;
  const open = () => {
    if (!read_at) void read(id);
    onOpen();
  };
  return (
    <li>
      <Link to={booking_id ? booking : home} onClick={open} className="flex gap-3 rounded-md p-3 transition hover:bg-sunken">
        <span aria-hidden className={cn('mt-2 size-2 shrink-0 rounded-full', read_at ? 'bg-line' : 'bg-ember')} />
        <span className="min-w-0">
          <span className="block font-semibold">
            {!read_at && <span className="sr-only">{t('new')}: </span>}
            {title}
          </span>
          <span className="line-clamp-2 text-sm text-muted">{text}</span>
          <span className="text-xs text-muted">{format.ago(created_at)}</span>
        </span>
      </Link>
    </li>
  );
}
