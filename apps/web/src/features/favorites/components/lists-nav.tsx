import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../shared/ui/button.tsx';
import { PageTabs } from '../../../shared/ui/page-tabs.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useCreateListMutation, useListsQuery } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';
import { NameDialog } from './name-dialog.tsx';

/** All favourites and each named list, and a new one. */
export function ListsNav() {
  const t = useFavoritesTexts();
  const { data } = useListsQuery();
  const named = data?.lists.filter(({ is_default }) => !is_default) ?? [];
  const tabs = [
    { to: '/favorites', text: t('all') },
    ...named.map(({ id, name, count }) => ({ to: `/favorites/${id}`, text: `${name} (${count})` })),
  ];
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <PageTabs label={t('lists')} tabs={tabs} />
      </div>
      <NewList />
    </div>
  );
}

function NewList() {
  const t = useFavoritesTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [create, { error, isLoading }] = useCreateListMutation();
  const save = async (name: string) => {
    const { data } = await create({ name });
    if (!data) return;
    setOpen(false);
    toast('done', t('created', { name }));
    await navigate(`/favorites/${data.id}`);
  };
  return (
    <>
      <Button kind="quiet" size="sm" className="mt-1" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t('new_list')}
      </Button>
      {open && <NameDialog title={t('new_list')} error={error} busy={isLoading} onSave={save} onClose={() => setOpen(false)} />}
    </>
  );
}
