import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode };

/** A box to tick with its label; the label is part of the target. */
export function Checkbox({ className, children, ...rest }: CheckboxProps) {
  return (
    <label className={cn('flex min-h-10 cursor-pointer items-center gap-3', className)}>
      <input type="checkbox" className="size-5 shrink-0 rounded-sm accent-accent" {...rest} />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
