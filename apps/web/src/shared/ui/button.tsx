import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';
import { Spinner } from './spinner.tsx';

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover shadow-1',
  ember: 'bg-ember text-on-ember hover:brightness-110 shadow-1',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'border border-danger text-danger bg-surface hover:bg-danger-soft',
};
const sizes = { sm: 'h-9 px-3 text-sm gap-1.5', md: 'h-11 px-4 text-base gap-2', lg: 'h-12 px-6 text-base gap-2' };

export type ButtonProps = ComponentProps<'button'> & {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
  /** Shows a spinner and takes no clicks; stays focusable, so that a keyboard does not lose its place. */
  busy?: boolean;
  /** Gives the looks to its child, a link mostly. */
  asChild?: boolean;
};

export function Button({ kind = 'primary', size = 'md', busy, asChild, className, children, onClick, ...rest }: ButtonProps) {
  const looks = cn(
    'inline-flex items-center justify-center rounded-md font-semibold whitespace-nowrap transition',
    'disabled:opacity-50 aria-disabled:opacity-70 active:translate-y-px',
    kinds[kind],
    sizes[size],
    className,
  );
  if (asChild)
    return (
      <Slot.Root className={looks} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button type="button" className={looks} aria-disabled={busy || undefined} onClick={busy ? stop : onClick} {...rest}>
      {busy && <Spinner />}
      {children}
    </button>
  );
}

const stop = (event: { preventDefault(): void }) => event.preventDefault();
