import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';

/** A raised sheet: the ground of anything that stands for itself. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-lg border border-line bg-surface p-4 shadow-1 md:p-6', className)} {...rest} />;
}
