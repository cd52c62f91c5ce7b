import { cn } from '../lib/cn.ts';

type AvatarProps = { name: string; picture?: string | undefined; className?: string };

/** Somebody's portrait, or the first letter of their name; the name stands beside it. */
export function Avatar({ name, picture, className }: AvatarProps) {
  const looks = cn('flex size-12 shrink-0 items-center justify-center rounded-full object-cover', className);
  if (picture) return <img src={picture} alt="" width={96} height={96} loading="lazy" className={looks} />;
  return (
    <span aria-hidden className={cn(looks, 'display bg-accent-soft text-xl text-accent')}>
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  );
}
