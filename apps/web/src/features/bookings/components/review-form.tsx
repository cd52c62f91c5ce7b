import { zodResolver } from '@hookform/resolvers/zod';
import { type Booking, CreateReview } from '#contracts';
import { Star } from 'lucide-react';
import { useForm, useWatch } from 'react-hook-form';
import { cn } from '../../../shared/lib/cn.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useWriteReviewMutation } from '../api/write-review.ts';
import { useBookingsTexts } from '../texts.ts';

/** Stars and words about a stay that is over. */
export function ReviewForm({ booking: { id, listing_id } }: { booking: Booking }) {
  const t = useBookingsTexts();
  const problem = useProblemText();
  const [write, { error, isLoading }] = useWriteReviewMutation();
  const { register, handleSubmit, formState, setValue, control } = useForm<CreateReview>({
    resolver: zodResolver(CreateReview) as never,
    defaultValues: { booking_id: id, rating: 5, text: '', categories: {} },
  });
  const rating = useWatch({ control, name: 'rating' });
  const submit = handleSubmit(async (review) => {
    const { data } = await write({ ...review, listing_id });
    if (data) toast('done', t('review_done'));
  });
  return (
    <Card>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <h2 className="display text-xl">{t('review')}</h2>
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{t('review_stars')}</legend>
          <div className="flex gap-1">
            {[1, 2, 3, 4, 5].map((stars) => (
              <label
                key={stars}
                className="flex size-11 cursor-pointer items-center justify-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="rating"
                  className="sr-only"
                  checked={rating === stars}
                  onChange={() => setValue('rating', stars)}
                />
                <span className="sr-only">{t('review_star', { count: stars })}</span>
                <Star aria-hidden className={cn('size-7', stars <= rating ? 'fill-ember text-ember' : 'text-line-strong')} />
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={t('review_text')} error={formState.errors.text?.message}>
          <Textarea maxLength={5000} {...register('text')} />
        </Field>
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
            {problem(error)}
          </p>
        )}
        <Button type="submit" busy={isLoading} className="self-start">
          {t('review_send')}
        </Button>
      </form>
    </Card>
  );
}
