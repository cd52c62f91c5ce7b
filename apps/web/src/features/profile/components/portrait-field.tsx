import type { User } from '#contracts';
import { Camera } from 'lucide-react';
import { useRef } from 'react';
import type { AccountKind } from '../../../shared/api/session.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useRemovePortraitMutation, useUploadPortraitMutation } from '../api/account.ts';
import { useProfileTexts } from '../texts.ts';

/** One's portrait: chosen, changed, taken away. */
export function PortraitField({ user, account }: { user: User; account: AccountKind }) {
  const t = useProfileTexts();
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [upload, { isLoading }] = useUploadPortraitMutation();
  const [remove, removing] = useRemovePortraitMutation();
  const picture = user.profile.profile_picture;
  const say = ({ error }: { error?: unknown }) => toast(error ? 'failed' : 'done', error ? problem(error) : t('saved'));
  return (
    <div className="flex items-center gap-4">
      <Avatar name={user.first_name} picture={picture} className="size-20" />
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void upload({ account, file }).then(say);
          }}
        />
        <Button kind="secondary" size="sm" busy={isLoading} onClick={() => input.current?.click()}>
          <Camera aria-hidden className="size-4" />
          {t(picture ? 'other_portrait' : 'add_portrait')}
        </Button>
        {picture && (
          <Button kind="quiet" size="sm" busy={removing.isLoading} onClick={() => void remove(account).then(say)}>
            {t('remove_portrait')}
          </Button>
        )}
      </div>
    </div>
  );
}
