import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { download } from '../../../shared/api/download.ts';
import type { AccountKind } from '../../../shared/api/session.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useProfileTexts } from '../texts.ts';
import { CloseAccountDialog } from './close-account-dialog.tsx';

/** All that is kept of somebody, to take along, and the end of the account. */
export function Leaving({ account }: { account: AccountKind }) {
  const t = useProfileTexts();
  const problem = useProblemText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await download(`/${account}/account/export`, 'roost-account.json', 'application/json').catch((error: unknown) =>
      toast('failed', problem(error)),
    );
    setBusy(false);
  };
  return (
    <Card className="flex flex-col gap-4">
      <h2 className="display text-xl">{t('leaving')}</h2>
      <p className="text-pretty text-muted">{t('leaving_text')}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="secondary" busy={busy} onClick={() => void take()}>
          <Download aria-hidden className="size-4" />
          {t('export')}
        </Button>
        <Button kind="danger" onClick={() => setOpen(true)}>
          <Trash2 aria-hidden className="size-4" />
          {t('close_account')}
        </Button>
      </div>
      {open && <CloseAccountDialog account={account} onClose={() => setOpen(false)} />}
    </Card>
  );
}
