import type { ListedBooking } from '#contracts';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { useDeskTexts } from '../texts.ts';
import { useDecide } from '../use-decide.ts';

type DeclineProps = { stay: ListedBooking | Parameters<typeof useDecide>[0]; title: string; open: boolean; onClose: () => void };

/** Asks before a request is declined or a stay cancelled, and for the reason that the guest will read. */
export function DeclineDialog({ stay, title, open, onClose }: DeclineProps) {
  const t = useDeskTexts();
  const [reason, setReason] = useState('');
  const { decide, isLoading } = useDecide(stay, title);
  const isRequest = stay.status === 'pending';
  return (
    <Dialog
      open={open}
      onOpenChange={(on) => !on && onClose()}
      title={t(isRequest ? 'decline_title' : 'cancel_title')}
      description={t(isRequest ? 'decline_text' : 'cancel_text')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void decide('cancel', reason.trim()).then((done) => done && onClose());
        }}
      >
        <Field label={t('reason')} hint={t('reason_hint')}>
          <Textarea rows={3} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button kind="danger" type="submit" busy={isLoading}>
            {t(isRequest ? 'decline' : 'cancel_stay')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
