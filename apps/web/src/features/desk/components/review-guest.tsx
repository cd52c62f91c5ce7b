import type { Booking } from '#contracts';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';
import { isProblem } from '../../../shared/api/problem.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { useReviewGuestMutation } from '../api/review-guest.ts';
import { useDeskTexts } from '../texts.ts';

/** The host's word about the guest, once a stay is over. */
export function ReviewGuest({ stay }: { stay: Booking }) {
  const t = useDeskTexts();
  const problem = useProblemText();
  const [rating, setRating] = useState(0);
  const [text, setText] = useState('');
  const [send, { isLoading, isSuccess, error }] = useReviewGuestMutation();
  const isDone = isSuccess || (isProblem(error) && error.code === 'already_reviewed');
  if (isDone) return <Card role="status">{t('reviewed')}</Card>;
  return (
    <Card>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (rating && text.trim()) void send({ listing_id: stay.listing_id, booking_id: stay.id, rating, text: text.trim() });
        }}
      >
        <fieldset>
          <legend className="mb-2 font-semibold">{t('review_guest')}</legend>
          <div className="flex">
            {[1, 2, 3, 4, 5].map((stars) => (
              <label
                key={stars}
                className="cursor-pointer rounded-full p-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="rating"
                  className="sr-only"
                  checked={rating === stars}
                  onChange={() => setRating(stars)}
                  aria-label={`${stars}`}
                />
                <Star aria-hidden className={cn('size-6 text-ember', stars <= rating && 'fill-ember')} />
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={t('review_text')} hint={t('review_note')} error={error && problem(error)}>
          <Textarea rows={3} maxLength={5000} value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
        <Button type="submit" busy={isLoading} disabled={!rating || !text.trim()} className="self-start">
          {t('publish')}
        </Button>
      </form>
    </Card>
  );
}
