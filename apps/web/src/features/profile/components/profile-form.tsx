import { zodResolver } from '@hookform/resolvers/zod';
import { UpdateProfile, type User } from '#contracts';
import { useForm } from 'react-hook-form';
import type { AccountKind } from '../../../shared/api/session.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useSaveProfileMutation } from '../api/profile.ts';
import { useProfileTexts } from '../texts.ts';
import { PortraitField } from './portrait-field.tsx';

const orNothing = { setValueAs: (value: string | undefined) => value?.trim() || undefined };

export function ProfileForm({ user, account }: { user: User; account: AccountKind }) {
  const t = useProfileTexts();
  const problem = useProblemText();
  const [save, { error, isLoading }] = useSaveProfileMutation();
  const { first_name, last_name, phone, profile } = user;
  const { register, handleSubmit, formState } = useForm<UpdateProfile>({
    resolver: zodResolver(UpdateProfile) as never,
    defaultValues: { first_name, last_name, phone, profile },
  });
  const { errors } = formState;
  const submit = handleSubmit(async (fields) => {
    // The portrait is set by itself, and may be another by now.
    const { profile_picture } = user.profile;
    const { data } = await save({ ...fields, profile: { ...fields.profile, profile_picture }, account });
    if (data) toast('done', t('saved'));
  });
  return (
    <Card className="flex flex-col gap-6">
      <h2 className="display text-xl">{t('you')}</h2>
      {user.user_type !== 'admin' && <PortraitField user={user} account={account} />}
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4 sm:grid-cols-2">
        <Field label={t('first_name')} error={errors.first_name && t('invalid')}>
          <Input autoComplete="given-name" {...register('first_name')} />
        </Field>
        <Field label={t('last_name')} error={errors.last_name && t('invalid')}>
          <Input autoComplete="family-name" {...register('last_name')} />
        </Field>
        <Field label={t('phone')} error={errors.phone && t('invalid')} className="sm:col-span-2">
          <Input type="tel" autoComplete="tel" {...register('phone', orNothing)} />
        </Field>
        <Field label={t('city')} error={errors.profile?.city && t('invalid')}>
          <Input autoComplete="address-level2" {...register('profile.city', orNothing)} />
        </Field>
        <Field label={t('country')} error={errors.profile?.country && t('invalid')}>
          <Input autoComplete="country-name" {...register('profile.country', orNothing)} />
        </Field>
        <Field label={t('about_me')} error={errors.profile?.about_me && t('invalid')} className="sm:col-span-2">
          <Textarea {...register('profile.about_me', orNothing)} />
        </Field>
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger sm:col-span-2">
            {problem(error)}
          </p>
        )}
        <Button type="submit" busy={isLoading} className="justify-self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  );
}
