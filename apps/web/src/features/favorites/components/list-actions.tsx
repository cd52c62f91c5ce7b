import type { FavoriteList } from '#contracts';
import { Ellipsis, Pencil, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../shared/ui/menu.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useRemoveListMutation, useRenameListMutation } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';
import { NameDialog } from './name-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';

/** What can be done with a list: share it; and when it is a named one, rename and remove it. */
export function ListActions({ list }: { list: FavoriteList }) {
  const t = useFavoritesTexts();
  const problem = useProblemText();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'share' | 'rename' | null>(null);
  const [rename, renaming] = useRenameListMutation();
  const [remove] = useRemoveListMutation();
  const close = () => setOpen(null);
  const drop = async () => {
    await navigate('/favorites');
    const { error } = await remove(list.id);
    toast(error ? 'failed' : 'done', error ? problem(error) : t('removed', { name: list.name }));
  };
  return (
    <div className="flex items-center gap-2">
      <Button kind="secondary" size="sm" onClick={() => setOpen('share')}>
        <Share2 aria-hidden className="size-4" />
        {t('share')}
      </Button>
      {!list.is_default && (
        <Menu
          trigger={
            <IconButton label={t('more')}>
              <Ellipsis aria-hidden className="size-5" />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => setOpen('rename')}>
            <Pencil aria-hidden className="size-4" />
            {t('rename')}
          </MenuItem>
          <MenuItem className="text-danger" onSelect={() => void drop()}>
            <Trash2 aria-hidden className="size-4" />
            {t('remove')}
          </MenuItem>
        </Menu>
      )}
      {open === 'share' && <ShareDialog list={list} onClose={close} />}
      {open === 'rename' && (
        <NameDialog
          title={t('rename')}
          name={list.name}
          error={renaming.error}
          busy={renaming.isLoading}
          onSave={async (name) => {
            if ((await rename({ id: list.id, name })).data) close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
