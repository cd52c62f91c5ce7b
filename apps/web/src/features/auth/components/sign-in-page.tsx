import { zodResolver } from '@hookform/resolvers/zod';
import { Login } from '#contracts';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSelector } from 'react-redux';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { AccountKind } from '../../../shared/api/session.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useSignInMutation } from '../api/sign-in.ts';
import { selectAuth } from '../../../shared/auth/auth.slice.ts';
import { nextPath } from '../next-path.ts';
import { useAuthTexts } from '../texts.ts';
import { AccountKindChoice } from './account-kind.tsx';
import { AuthFrame } from './auth-frame.tsx';

export function SignInPage() {
  const t = useAuthTexts();
  const problem = useProblemText();
  const [params] = useSearchParams();
  const [account, setAccount] = useState<AccountKind>(params.get('as') === 'owner' ? 'owner' : 'traveler');
  const { status, user } = useSelector(selectAuth);
  const [signIn, { error, isLoading }] = useSignInMutation();
  const { register, handleSubmit, formState } = useForm<Login>({ resolver: zodResolver(Login) as never });
  const { errors } = formState;
  if (user) return <Navigate replace to={nextPath(params, user)} />;

  const submit = handleSubmit(async (login) => {
    const { data } = await signIn({ ...login, account });
    if (data) toast('done', t('signed_in', { name: data.user.first_name }));
  });
  return (
    <AuthFrame title={t('welcome_back')}>
      {status === 'expired' && <p className="mb-4 rounded-md bg-caution-soft p-3 text-caution">{t('session_ended')}</p>}
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <AccountKindChoice value={account} onChange={setAccount} />
        <Field label={t('email')} error={errors.email && t('required')}>
          <Input type="email" autoComplete="username" {...register('email')} />
        </Field>
        <Field label={t('password')} error={errors.password && t('required')}>
          <Input type="password" autoComplete="current-password" {...register('password')} />
        </Field>
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
            {problem(error)}
          </p>
        )}
        <Button type="submit" size="lg" busy={isLoading}>
          {t('sign_in')}
        </Button>
      </form>
      <p className="mt-6 text-muted">
        {t('no_account')}{' '}
        <Link to={`/sign-up?${params}`} className="font-semibold text-accent underline">
          {t('create_one')}
        </Link>
      </p>
      <p className="mt-6 rounded-md bg-sunken p-3 text-sm text-muted">{t('demo')}</p>
    </AuthFrame>
  );
}
