import { Clock, LockKeyhole } from 'lucide-react';
import { Button } from '../../../shared/ui/button.tsx';
import { useBookingTexts } from '../texts.ts';
import type { HoldState } from '../use-hold.ts';
import { clock, useSecondsUntil } from '../use-seconds.ts';

/** How the hold on the nights stands, with its seconds; nothing where there is none to be had. */
export function HoldNotice({ hold, again }: { hold: HoldState; again: () => void }) {
  const t = useBookingTexts();
  switch (hold.state) {
    case 'none':
      return null;
    case 'asking':
      return <Notice tone="bg-sunken text-muted">{t('hold_asking')}</Notice>;
    case 'held':
      return <Held expiresAt={hold.hold.expires_at} />;
    case 'lost':
      return (
        <Notice tone="bg-caution-soft text-caution" again={again} label={t('hold_again')}>
          {t('hold_lost')}
        </Notice>
      );
    case 'refused':
      return hold.problem.code === 'held_by_other' ? (
        <HeldByOther seconds={hold.problem.retryAfter ?? 60} again={again} />
      ) : (
        <Notice tone="bg-ember-soft text-ember">{t('hold_taken')}</Notice>
      );
    default:
      return hold satisfies never;
  }
}

function Held({ expiresAt }: { expiresAt: string }) {
  const t = useBookingTexts();
  const seconds = useSecondsUntil(Date.parse(expiresAt));
  return (
    <div className="flex items-center gap-3 rounded-md bg-accent-soft p-4 text-accent">
      <LockKeyhole aria-hidden className="size-5 shrink-0" />
      <p role="status" className="min-w-0 flex-1 font-semibold">
        {t('hold_held')}
      </p>
      <p role="timer" aria-label={t('hold_left', { time: clock(seconds) })} className="font-semibold tabular-nums">
        {clock(seconds)}
      </p>
    </div>
  );
}

function HeldByOther({ seconds, again }: { seconds: number; again: () => void }) {
  const t = useBookingTexts();
  const left = useSecondsUntil(null, seconds);
  return (
    <Notice tone="bg-ember-soft text-ember" again={again} label={t('try_now')}>
      {left > 0 ? t('hold_other', { time: clock(left) }) : t('hold_other_over')}
    </Notice>
  );
}

function Notice({ tone, again, label, children }: { tone: string; again?: () => void; label?: string; children: string }) {
  return (
    <div role="status" className={`flex flex-wrap items-center gap-3 rounded-md p-4 ${tone}`}>
      <Clock aria-hidden className="size-5 shrink-0" />
      <p className="min-w-48 flex-1">{children}</p>
      {again && (
        <Button kind="secondary" size="sm" onClick={again}>
          {label}
        </Button>
      )}
    </div>
  );
}
