import { CloudOff, type LucideIcon, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { Button } from './button.tsx';
import { useProblemText } from './problem-text.ts';
import { useUiTexts } from './texts.ts';

type StateProps = { icon: LucideIcon; title: string; text?: string; action?: ReactNode; className?: string };

/** Nothing here, and what to do about it. */
export function EmptyState({ icon: Icon, title, text, action, className }: StateProps) {
  return (
    <div className={cn('flex flex-col items-center gap-3 px-4 py-12 text-center', className)}>
      <span className="flex size-16 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-7" />
      </span>
      <h2 className="text-lg font-semibold">{title}</h2>
      {text && <p className="max-w-md text-pretty text-muted">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** Something could not be had; `error` is what RTK Query gives. */
export function ErrorState({ error, retry, className }: { error: unknown; retry?: () => void; className?: string }) {
  const t = useUiTexts();
  const text = useProblemText();
  const again = retry && (
    <Button kind="secondary" onClick={retry}>
      <RotateCcw aria-hidden className="size-4" />
      {t('try_again')}
    </Button>
  );
  return (
    <div role="alert" className={cn(className)}>
      <EmptyState icon={CloudOff} title={t('went_wrong')} text={text(error)} action={again} />
    </div>
  );
}
