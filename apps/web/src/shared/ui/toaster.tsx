import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { cn } from '../lib/cn.ts';
import { IconButton } from './icon-button.tsx';
import { useUiTexts } from './texts.ts';
import { dismissToast, type Toast, toastStore } from './toast.ts';

const icons = { done: CircleCheck, note: Info, failed: CircleAlert };

/** Where toasts appear. A live region that is always there, or screen readers miss the first. */
export function Toaster() {
  const t = useUiTexts();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  return (
    <section
      aria-label={t('notices')}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-[60] flex flex-col items-center gap-2 md:inset-x-auto md:right-6 md:bottom-6 md:items-end"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast: { id, tone, text, action } }: { toast: Toast }) {
  const t = useUiTexts();
  const Icon = icons[tone];
  return (
    <div className="animate-in pointer-events-auto flex w-full max-w-sm items-center gap-3 rounded-md border border-line bg-surface py-2 pr-2 pl-4 shadow-3">
      <Icon aria-hidden className={cn('size-5 shrink-0', tone === 'failed' ? 'text-danger' : 'text-accent')} />
      <p className="min-w-0 flex-1 text-sm">{text}</p>
      {action && (
        <button
          type="button"
          className="h-9 rounded-sm px-2 text-sm font-semibold text-accent hover:bg-sunken"
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton label={t('dismiss')} className="size-9" onClick={() => dismissToast(id)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
