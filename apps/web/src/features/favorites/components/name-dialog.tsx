import { zodResolver } from '@hookform/resolvers/zod';
import { NameList } from '#contracts';
import { useForm } from 'react-hook-form';
import { Button } from '../../../shared/ui/button.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { useFavoritesTexts } from '../texts.ts';

type NameDialogProps = {
  title: string;
  name?: string;
  error: unknown;
  busy: boolean;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
};

/** Asks for the name of a list. */
export function NameDialog({ title, name = '', error, busy, onSave, onClose }: NameDialogProps) {
  const t = useFavoritesTexts();
  const problem = useProblemText();
  const { register, handleSubmit, formState } = useForm<NameList>({
    resolver: zodResolver(NameList) as never,
    defaultValues: { name },
  });
  const submit = handleSubmit((fields) => onSave(fields.name));
  return (
    <Dialog open onOpenChange={(on) => !on && onClose()} title={title}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field
          label={t('name')}
          hint={t('name_hint')}
          error={formState.errors.name ? t('name_invalid') : error ? problem(error) : undefined}
        >
          <Input maxLength={80} autoComplete="off" {...register('name')} />
        </Field>
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
