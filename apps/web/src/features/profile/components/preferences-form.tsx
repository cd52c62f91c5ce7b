import { type FormEvent, useState } from 'react';
import type { AccountKind } from '../../../shared/api/session.ts';
import { chooseLanguage, type Language, languages } from '../../../shared/i18n/i18n.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Select } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useSavePreferencesMutation, type Wishes } from '../api/preferences.ts';
import { useProfileTexts } from '../texts.ts';
import { type TravelWishes, TravelWishesFields } from './travel-wishes.tsx';

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'NOK', 'MXN', 'ZAR', 'NZD', 'MAD'];

type FormProps = { preferences: Wishes; account: AccountKind };

/** How somebody likes to be told things and, of a traveler, to travel. The language chosen is that of these pages too. */
export function PreferencesForm({ preferences, account }: FormProps) {
  const t = useProfileTexts();
  const problem = useProblemText();
  const [save, { error, isLoading }] = useSavePreferencesMutation();
  const [wish, setWish] = useState(preferences);
  const set = (change: Partial<Wishes>) => setWish((now) => ({ ...now, ...change }));
  const { currency, language, notify } = wish;
  const travel = travelWishesOf(wish);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await save({ account, language, notify, ...(currency && { currency }), ...travel });
    if (!data) return;
    if (language in languages) await chooseLanguage(language as Language);
    toast('done', t('saved'));
  };
  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        <h2 className="display text-xl">{t(account === 'traveler' ? 'preferences' : 'messages')}</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          {currency && (
            <Field label={t('currency')}>
              <Select value={currency} onChange={({ target }) => set({ currency: target.value })}>
                {[...new Set([currency, ...currencies])].map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={t('language')}>
            <Select value={language} onChange={({ target }) => set({ language: target.value })}>
              {Object.entries(languages).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        {travel && <TravelWishesFields value={travel} onChange={set} />}
        <fieldset>
          <legend className="mb-2 text-sm font-semibold">{t('notify')}</legend>
          {(['email', 'push'] as const).map((way) => (
            <Checkbox key={way} checked={notify[way]} onChange={() => set({ notify: { ...notify, [way]: !notify[way] } })}>
              {t(way)}
            </Checkbox>
          ))}
        </fieldset>
        {error && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-danger">
            {problem(error)}
          </p>
        )}
        <Button type="submit" busy={isLoading} className="self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  );
}

/** What only a traveler has. */
function travelWishesOf({ property_types, amenities, interests, price_range = null }: Wishes): TravelWishes | null {
  return property_types && amenities && interests ? { property_types, amenities, interests, price_range } : null;
}
