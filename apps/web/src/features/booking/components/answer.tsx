import type { Alternatives } from '#contracts';
import { CircleAlert, CloudOff, CreditCard } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from '../../../shared/api/problem.ts';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { useBookingTexts } from '../texts.ts';
import type { CheckoutStay } from './checkout-page.tsx';
import { Taken } from './taken.tsx';

/** What became of the attempt to book, and whether money moved: always said, never left to be guessed. */
export function Answer({ problem, stay }: { problem: ApiProblem; stay: CheckoutStay }) {
  const t = useBookingTexts();
  const text = useProblemText();
  switch (problem.code) {
    case 'payment_declined':
      return <Box icon={CreditCard} title={t('declined')} text={t('declined_text')} />;
    case 'payment_unavailable':
      return <Box icon={CloudOff} title={t('unavailable')} text={t('unavailable_text')} />;
    case 'dates_taken':
      return <Taken stay={stay} alternatives={problem.body.alternatives as Alternatives | undefined} />;
    case 'offline':
    case 'internal':
    case 'unavailable':
    case 'idempotency_in_flight':
      return <Box icon={CloudOff} title={t('unknown')} text={t('unknown_text')} />;
    default:
      return <Box icon={CircleAlert} title={t('refused')} text={text(problem)} />;
  }
}

function Box({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => void ref.current?.scrollIntoView({ block: 'nearest' }), []); // new browsers answer with a promise
  return (
    <div ref={ref} role="alert" className="flex gap-4 rounded-lg border border-danger bg-danger-soft p-4">
      <Icon aria-hidden className="size-6 shrink-0 text-danger" />
      <div>
        <h2 className="font-semibold text-danger">{title}</h2>
        <p className="mt-1 text-pretty">{text}</p>
      </div>
    </div>
  );
}
