import type { Booking, RefundPreview } from '#contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/lib/format.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useRefundPreviewQuery } from '../api/booking.ts';
import { useCancelBookingMutation } from '../api/cancel-booking.ts';
import { useBookingsTexts } from '../texts.ts';

/** The way out of a booking; what comes back is said before it is done. */
export function CancelBooking({ booking }: { booking: Booking }) {
  const t = useBookingsTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="danger" className="self-start" onClick={() => setOpen(true)}>
        {t('cancel')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('cancel_title')}>
        <Form booking={booking} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Form({ booking, close }: { booking: Booking; close: () => void }) {
  const t = useBookingsTexts();
  const format = useFormat();
  const problem = useProblemText();
  const { data: preview } = useRefundPreviewQuery(booking.id);
  const [reason, setReason] = useState('');
  const [cancel, { error, isLoading }] = useCancelBookingMutation();
  const submit = async () => {
    const { data } = await cancel({ id: booking.id, version: booking.version, ...(reason.trim() && { reason }) });
    if (!data) return;
    const amount = data.refund_amount ?? 0;
    const isCharged = booking.status === 'confirmed' && amount > 0;
    toast('done', isCharged ? t('cancelled_toast', { amount: format.money(amount, data.currency) }) : t('cancelled_toast_none'));
    close();
  };
  return (
    <div className="flex flex-col gap-4">
      {booking.status === 'pending' ? (
        <p>{t('cancel_request')}</p>
      ) : preview ? (
        <Refund preview={preview} />
      ) : (
        <SkeletonText lines={3} />
      )}
      <Field label={t('cancel_reason')}>
        <Textarea rows={2} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      {error && (
        <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
          {problem(error)}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="secondary" onClick={close}>
          {t('cancel_no')}
        </Button>
        <Button kind="danger" busy={isLoading} onClick={() => void submit()}>
          {t('cancel_yes')}
        </Button>
      </div>
    </div>
  );
}

function Refund({ preview: { refund_amount, currency, policy, steps } }: { preview: RefundPreview }) {
  const t = useBookingsTexts();
  const format = useFormat();
  return (
    <div className="flex flex-col gap-3 rounded-md bg-accent-soft p-4">
      <p className="text-lg font-semibold text-accent">
        {refund_amount > 0 ? t('cancel_refund', { amount: format.money(refund_amount, currency) }) : t('cancel_nothing')}
      </p>
      {steps.length > 0 && (
        <div className="text-sm">
          <p>{t('cancel_steps', { policy: t(`policy_${policy}`) })}</p>
          <ul className="mt-1 list-disc pl-5">
            {steps.map(({ until, refund_amount: amount }) => (
              <li key={until}>{t('cancel_step', { amount: format.money(amount, currency), until: format.instant(until) })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
