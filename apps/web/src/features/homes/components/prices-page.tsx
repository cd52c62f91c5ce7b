import type { Listing } from '#contracts';
import { useDeferredValue, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '../../../shared/ui/button.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useChangeHomeMutation } from '../api/save-home.ts';
import { formOf, type PriceForm, readForm } from '../price-form.ts';
import { useHomesTexts } from '../texts.ts';
import { HomeFrame } from './home-frame.tsx';
import { PriceFields } from './price-fields.tsx';
import { PricePreview } from './price-preview.tsx';

/** What a home costs and when, with the year that comes of it. */
export function PricesPage() {
  return <HomeFrame>{(home) => <Prices key={home.version} home={home} />}</HomeFrame>;
}

function Prices({ home }: { home: Listing }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const [change, { isLoading }] = useChangeHomeMutation();
  const [tried, setTried] = useState(false);
  const form = useForm<PriceForm>({ defaultValues: formOf(home) });
  const now = JSON.stringify(useWatch({ control: form.control }));
  const { rules, issues } = useMemo(() => readForm(JSON.parse(now) as PriceForm, home.stay_rules), [now, home.stay_rules]);
  // What stands between two keystrokes may break a rule: the preview keeps the last one that did not.
  const [good, setGood] = useState({ price_per_night: home.price_per_night, pricing: home.pricing });
  if (rules && JSON.stringify(rules.pricing) + rules.price_per_night !== JSON.stringify(good.pricing) + good.price_per_night)
    setGood(rules);
  const shown = useDeferredValue(good);
  const save = async () => {
    setTried(true);
    if (!rules) return toast('failed', t('please_check'));
    const { error } = await change({ id: home.id, version: home.version, ...rules });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('prices_saved'));
  };
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[26rem_minmax(0,1fr)]">
      <form
        noValidate
        className="flex min-w-0 flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PriceFields form={form} currency={home.currency} issues={tried ? issues : []} />
        <div className="sticky bottom-16 z-30 flex items-center justify-between gap-3 rounded-lg border border-line bg-surface/95 p-3 shadow-2 md:bottom-4">
          <p role="status" className="text-sm text-muted">
            {tried && issues.length > 0 && <span className="text-danger">{t('please_check')}</span>}
          </p>
          <Button type="submit" busy={isLoading}>
            {t('save')}
          </Button>
        </div>
      </form>
      <PricePreview home={{ ...home, ...shown }} />
    </div>
  );
}
