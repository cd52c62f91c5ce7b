import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';

/** A round button with only an icon; `label` is its name. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  const looks = 'inline-flex size-10 shrink-0 items-center justify-center rounded-full transition hover:bg-sunken';
  return <button type="button" aria-label={label} title={label} className={cn(looks, className)} {...rest} />;
}
