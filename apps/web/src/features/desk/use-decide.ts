import type { ListedBooking } from '#contracts';
import { useFormat } from '../../shared/lib/format.ts';
import { useProblemText } from '../../shared/ui/problem-text.ts';
import { toast } from '../../shared/ui/toast.ts';
import { type Decision, useDecideMutation } from './api/decide.ts';
import { useDeskTexts } from './texts.ts';

type Stay = Pick<ListedBooking, 'id' | 'check_in' | 'check_out' | 'status'>;

/** Accepts or cancels a stay and says what came of it. */
export function useDecide(stay: Stay, title: string) {
  const t = useDeskTexts();
  const format = useFormat();
  const problem = useProblemText();
  const [send, { isLoading }] = useDecideMutation();
  const decide = async (kind: Decision['kind'], reason?: string): Promise<boolean> => {
    const { data, error } = await send({ id: stay.id, kind, ...(reason && { reason }) });
    if (!data) {
      toast('failed', problem(error));
      return false;
    }
    if ('decision' in data) toast('note', t('on_its_way'));
    else if (kind === 'cancel') toast('done', t(stay.status === 'pending' ? 'declined' : 'stay_cancelled'));
    else if (data.status === 'cancelled') toast('failed', t('no_money'));
    else toast('done', t('accepted', { title, dates: format.range(stay.check_in, stay.check_out) }));
    return true;
  };
  return { decide, isLoading };
}
