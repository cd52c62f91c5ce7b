import { zodResolver } from '@hookform/resolvers/zod';
import { CloseAccount } from '#contracts';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { AccountKind } from '../../../shared/api/session.ts';
import { signOut } from '../../../shared/auth/sign-out.ts';
import { useAppDispatch } from '../../../shared/lib/use-app-dispatch.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { isProblem } from '../../../shared/api/problem.ts';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useCloseAccountMutation } from '../api/account.ts';
import { useProfileTexts } from '../texts.ts';

/** Asks for the password before an account ends for good. */
export function CloseAccountDialog({ account, onClose }: { account: AccountKind; onClose: () => void }) {
  const t = useProfileTexts();
  const problem = useProblemText();
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const [close, { error, isLoading }] = useCloseAccountMutation();
  const { register, handleSubmit, formState } = useForm<CloseAccount>({ resolver: zodResolver(CloseAccount) as never });
  const why = isProblem(error) && error.code === 'bad_credentials' ? t('wrong_password') : error && problem(error);
  const submit = handleSubmit(async ({ password }) => {
    const answer = await close({ account, password });
    if (answer.error) return;
    await navigate('/');
    await dispatch(signOut());
    toast('done', t('account_closed'));
  });
  return (
    <Dialog open onOpenChange={(on) => !on && onClose()} title={t('close_account')} description={t('close_text')}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field label={t('password')} error={formState.errors.password ? t('invalid') : why || undefined}>
          <Input type="password" autoComplete="current-password" {...register('password')} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            {t('keep_account')}
          </Button>
          <Button kind="danger" type="submit" busy={isLoading}>
            {t('close_for_good')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
