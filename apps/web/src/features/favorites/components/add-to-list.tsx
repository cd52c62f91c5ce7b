import type { Favorite } from '#contracts';
import { ListPlus } from 'lucide-react';
import { Button } from '../../../shared/ui/button.tsx';
import { Menu, MenuItem } from '../../../shared/ui/menu.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useAddToListMutation, useListsQuery } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';

/** Puts a favourite on a named list; nothing when there is none. */
export function AddToList({ favorite: { listing_id, listing } }: { favorite: Favorite }) {
  const t = useFavoritesTexts();
  const problem = useProblemText();
  const { data } = useListsQuery();
  const [add] = useAddToListMutation();
  const named = data?.lists.filter(({ is_default }) => !is_default) ?? [];
  if (named.length === 0) return null;
  const put = async (id: string, name: string) => {
    const { error } = await add({ id, listing: listing_id });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('added', { name }));
  };
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="sm" className="-ml-3 self-start" aria-label={t('add_named', { title: listing?.title ?? '' })}>
          <ListPlus aria-hidden className="size-4" />
          {t('add')}
        </Button>
      }
    >
      {named.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => void put(id, name)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
