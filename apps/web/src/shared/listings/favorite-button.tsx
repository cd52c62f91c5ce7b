import type { Listing } from '#contracts';
import { Heart } from 'lucide-react';
import { useSelector } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import { selectIsTraveler, selectUser } from '../auth/auth.slice.ts';
import { cn } from '../lib/cn.ts';
import { useProblemText } from '../ui/problem-text.ts';
import { toast } from '../ui/toast.ts';
import { selectFavorites } from './bookings.slice.ts';
import { useFavoritesQuery, useSetFavoriteMutation } from './favorites.api.ts';
import { useListingTexts } from './texts.ts';

type FavoriteProps = { listing: Pick<Listing, 'id' | 'title'>; className?: string };

/** The heart of a home. Who is not signed in is asked to, and comes back. */
export function FavoriteButton({ listing: { id, title }, className }: FavoriteProps) {
  const t = useListingTexts();
  const why = useProblemText();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const user = useSelector(selectUser);
  const isTraveler = useSelector(selectIsTraveler);
  useFavoritesQuery(undefined, { skip: !isTraveler });
  const isOn = useSelector(selectFavorites).includes(id);
  const [set] = useSetFavoriteMutation();
  if (user && !isTraveler) return null;

  const change = async (on: boolean) => {
    if (!user) return navigate(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
    const { error } = await set({ id, on });
    if (error) toast('failed', t('not_saved', { why: why(error) }));
    else if (on) toast('done', t('saved'));
    else toast('done', t('unsaved'), { label: t('undo'), run: () => void set({ id, on: true }) });
  };
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t(isOn ? 'unsave' : 'save', { title })}
      onClick={() => void change(!isOn)}
      className={cn(
        'flex size-10 items-center justify-center rounded-full bg-surface/90 shadow-1 transition hover:scale-105',
        className,
      )}
    >
      <Heart aria-hidden className={cn('size-5 transition', isOn ? 'fill-ember text-ember' : 'text-ink')} />
    </button>
  );
}
