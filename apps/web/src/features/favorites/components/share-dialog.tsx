import type { FavoriteList } from '#contracts';
import { Copy, Link2Off } from 'lucide-react';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useShareListMutation, useUnshareListMutation } from '../api/lists.ts';
import { useFavoritesTexts } from '../texts.ts';

/** The link by which anyone reads a list, made, copied and taken back. */
export function ShareDialog({ list, onClose }: { list: FavoriteList; onClose: () => void }) {
  const t = useFavoritesTexts();
  const problem = useProblemText();
  const [share, sharing] = useShareListMutation();
  const [unshare, ending] = useUnshareListMutation();
  const link = list.share_url && `${location.origin}/lists/${list.share_url.split('/').at(-1)}`;
  const error = sharing.error ?? ending.error;
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(link ?? '').then(
      () => true,
      () => false,
    );
    toast(copied ? 'done' : 'failed', t(copied ? 'copied' : 'not_copied'));
  };
  return (
    <Dialog
      open
      onOpenChange={(on) => !on && onClose()}
      title={t('share_title', { name: list.name })}
      description={t('share_text')}
    >
      <div className="flex flex-col gap-4">
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
            {problem(error)}
          </p>
        )}
        {link ? (
          <>
            <Field label={t('link')}>
              <Input readOnly value={link} onFocus={({ target }) => target.select()} />
            </Field>
            <div className="flex flex-wrap justify-end gap-2">
              <Button kind="danger" busy={ending.isLoading} onClick={() => void unshare(list.id)}>
                <Link2Off aria-hidden className="size-4" />
                {t('unshare')}
              </Button>
              <Button onClick={() => void copy()}>
                <Copy aria-hidden className="size-4" />
                {t('copy')}
              </Button>
            </div>
          </>
        ) : (
          <Button busy={sharing.isLoading} onClick={() => void share(list.id)}>
            {t('make_link')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
