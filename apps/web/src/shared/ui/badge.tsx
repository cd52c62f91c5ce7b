import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

const tones = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  ember: 'bg-ember-soft text-ember',
  danger: 'bg-danger-soft text-danger',
  caution: 'bg-caution-soft text-caution',
};
export type Tone = keyof typeof tones;

export function Badge({ tone = 'neutral', className, children }: { tone?: Tone; className?: string; children: ReactNode }) {
  const looks = 'inline-flex items-center gap-1 rounded-full px-2.5 py-1 text-xs font-semibold whitespace-nowrap';
  return <span className={cn(looks, tones[tone], className)}>{children}</span>;
}
