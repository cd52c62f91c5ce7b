import { Bell as BellIcon, BellOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { useNotificationsQuery } from '../api/notifications.ts';
import { useNotificationTexts } from '../texts.ts';

const NotificationsPopover = lazy(async () => ({ default: (await import('./notifications-popover.tsx')).NotificationsPopover }));
const EVERY_MS = 60_000;

/** How much there is to read; the list is loaded when it is opened for the first time. */
export function Bell() {
  const [wanted, setWanted] = useState(false);
  useNotificationsQuery(undefined, { pollingInterval: EVERY_MS, skipPollingIfUnfocused: true });
  if (!wanted) return <BellButton onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<BellButton />}>
      <NotificationsPopover />
    </Suspense>
  );
}

export function BellButton(props: Omit<React.ComponentProps<typeof IconButton>, 'label'>) {
  const t = useNotificationTexts();
  const { data, error } = useNotificationsQuery();
  const unread = data?.unread ?? 0;
  const shown = unread > 9 ? '9+' : String(unread);
  const Icon = error ? BellOff : BellIcon;
  return (
    <IconButton
      aria-haspopup="dialog"
      label={unread ? t('unread', { shown }) : t('notifications')}
      className="relative"
      {...props}
    >
      <Icon aria-hidden className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0.5 flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-ember px-1 text-xs font-semibold text-on-ember"
        >
          {shown}
        </span>
      )}
    </IconButton>
  );
}
