import { zodResolver } from '@hookform/resolvers/zod';
import { Register } from '#contracts';
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
import { useRegisterMutation } from '../api/register.ts';
import { selectUser } from '../../../shared/auth/auth.slice.ts';
import { nextPath } from '../next-path.ts';
import { useAuthTexts } from '../texts.ts';
import { AccountKindChoice } from './account-kind.tsx';
import { AuthFrame } from './auth-frame.tsx';

export function SignUpPage() {
  const t = useAuthTexts();
  const problem = useProblemText();
  const [params] = useSearchParams();
  const user = useSelector(selectUser);
  const [account, setAccount] = useState<AccountKind>(params.get('as') === 'owner' ? 'owner' : 'traveler');
  const [create, { error, isLoading }] = useRegisterMutation();
  const { register, handleSubmit, formState } = useForm<Register>({ resolver: zodResolver(Register) as never });
  const { errors } = formState;
  if (user) return <Navigate replace to={nextPath(params, user)} />;

  const submit = handleSubmit(async (person) => {
    const { data } = await create({ ...person, account });
    if (data) toast('done', t('signed_in', { name: data.user.first_name }));
  });
  return (
    <AuthFrame title={t('welcome')}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <AccountKindChoice value={account} onChange={setAccount} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('first_name')} error={errors.first_name && t('required')}>
            <Input autoComplete="given-name" {...register('first_name')} />
          </Field>
          <Field label={t('last_name')} error={errors.last_name && t('required')}>
            <Input autoComplete="family-name" {...register('last_name')} />
          </Field>
        </div>
        <Field label={t('username')} hint={t('username_hint')} error={errors.username && t('invalid_username')}>
          <Input autoComplete="nickname" autoCapitalize="none" {...register('username')} />
        </Field>
        <Field label={t('email')} error={errors.email && t('invalid_email')}>
          <Input type="email" autoComplete="email" {...register('email')} />
        </Field>
        <Field label={t('password')} hint={t('password_hint')} error={errors.password && t('invalid_password')}>
          <Input type="password" autoComplete="new-password" {...register('password')} />
        </Field>
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
            {problem(error)}
          </p>
        )}
        <Button type="submit" size="lg" busy={isLoading}>
          {t('sign_up')}
        </Button>
      </form>
      <p className="mt-6 text-muted">
        {t('have_account')}{' '}
        <Link to={`/sign-in?${params}`} className="font-semibold text-accent underline">
          {t('sign_in')}
        </Link>
      </p>
    </AuthFrame>
  );
}
