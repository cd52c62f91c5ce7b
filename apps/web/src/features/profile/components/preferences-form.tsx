import { type Preferences, PropertyType } from '#contracts';
import { type FormEvent, useState } from 'react';
import { chooseLanguage, type Language, languages } from '../../../shared/i18n/i18n.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Select } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useSavePreferencesMutation } from '../api/preferences.ts';
import { useProfileTexts } from '../texts.ts';

const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'NOK', 'MXN', 'ZAR', 'NZD', 'MAD'];

/** How somebody likes to travel. The language chosen is that of these pages too. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const t = useProfileTexts();
  const names = useListingTexts();
  const problem = useProblemText();
  const [save, { error, isLoading }] = useSavePreferencesMutation();
  const [wish, setWish] = useState(preferences);
  const set = (change: Partial<Preferences>) => setWish((now) => ({ ...now, ...change }));
  const { currency, language, property_types, notify } = wish;
  const toggle = (type: string) =>
    set({
      property_types: property_types.includes(type) ? property_types.filter((one) => one !== type) : [...property_types, type],
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { data } = await save({ currency, language, property_types, notify });
    if (!data) return;
    if (language in languages) chooseLanguage(language as Language);
    toast('done', t('saved'));
  };
  return (
    <Card>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        <h2 className="display text-xl">{t('preferences')}</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('currency')}>
            <Select value={currency} onChange={({ target }) => set({ currency: target.value })}>
              {[...new Set([currency, ...currencies])].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          </Field>
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
        <fieldset>
          <legend className="mb-2 text-sm font-semibold">{t('types')}</legend>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {PropertyType.options.map((type) => (
              <Checkbox key={type} checked={property_types.includes(type)} onChange={() => toggle(type)}>
                {names(`type_${type}`)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
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
