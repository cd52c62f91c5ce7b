import type { Facets } from '#contracts';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { amenityName } from '../../../shared/listings/amenities.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Select } from '../../../shared/ui/input.tsx';
import type { SearchParams } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';

const filterWords = ['min_price', 'max_price', 'property_type', 'amenities', 'bedrooms'] as const;
export const countFilters = (search: SearchParams) => filterWords.filter((word) => search[word]).length;

type FiltersProps = { search: SearchParams; facets: Facets | undefined; onChange: (change: SearchParams) => void };

/** What a home must be and have, with how many of those found are and have it. */
export function Filters({ search, facets, onChange }: FiltersProps) {
  const t = useSearchTexts();
  const [open, setOpen] = useState(false);
  const count = countFilters(search);
  return (
    <>
      <Button
        kind="secondary"
        size="sm"
        onClick={() => setOpen(true)}
        aria-label={count ? t('filters_on', { count }) : t('filters')}
      >
        <SlidersHorizontal aria-hidden className="size-4" />
        {t('filters')}
        {count > 0 && (
          <span className="flex size-5 items-center justify-center rounded-full bg-accent text-xs text-on-accent">{count}</span>
        )}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('filters')}>
        <FilterForm search={search} facets={facets} onChange={onChange} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function FilterForm({ search, facets, onChange, close }: FiltersProps & { close: () => void }) {
  const t = useSearchTexts();
  const names = useListingTexts();
  const [wish, setWish] = useState(search);
  const set = (change: SearchParams) => setWish((now) => ({ ...now, ...change }));
  const chosen = wish.amenities?.split(',') ?? [];
  const toggle = (name: string) =>
    set({ amenities: (chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]).join(',') });
  const types = Object.entries(facets?.property_type ?? {}).toSorted(([, a], [, b]) => b - a);
  const amenities = Object.entries(facets?.amenities ?? {}).toSorted(([, a], [, b]) => b - a);
  const shown = [...new Set([...chosen, ...amenities.slice(0, 12).map(([name]) => name)])];
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(wish);
        close();
      }}
    >
      <fieldset>
        <legend className="mb-2 font-semibold">{t('price')}</legend>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('price_from')}>
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              placeholder={String(facets?.price.min ?? '')}
              value={wish.min_price ?? ''}
              onChange={({ target }) => set({ min_price: target.value })}
            />
          </Field>
          <Field label={t('price_to')}>
            <Input
              type="number"
              inputMode="numeric"
              min={Number(wish.min_price ?? 0)}
              placeholder={String(facets?.price.max ?? '')}
              value={wish.max_price ?? ''}
              onChange={({ target }) => set({ max_price: target.value })}
            />
          </Field>
        </div>
        <p className="mt-1 text-sm text-muted">{t('price_hint')}</p>
      </fieldset>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('type')}>
          <Select value={wish.property_type ?? ''} onChange={({ target }) => set({ property_type: target.value })}>
            <option value="">{t('any_type')}</option>
            {types.map(([type, count]) => (
              <option key={type} value={type}>
                {names(`type_${type}` as 'type_other')} ({count})
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('bedrooms')}>
          <Select value={wish.bedrooms ?? ''} onChange={({ target }) => set({ bedrooms: target.value })}>
            <option value="">{t('any')}</option>
            {[1, 2, 3, 4, 5].map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">{t('amenities')}</legend>
        <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-2">
          {shown.map((name) => (
            <Checkbox key={name} checked={chosen.includes(name)} onChange={() => toggle(name)}>
              {amenityName(name)} <span className="text-muted">({facets?.amenities[name] ?? 0})</span>
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-between gap-4 border-t border-line bg-surface p-4 sm:-bottom-6 sm:-mx-6 sm:-mb-6">
        <Button
          kind="quiet"
          onClick={() => setWish((now) => ({ ...now, ...Object.fromEntries(filterWords.map((word) => [word, ''])) }))}
        >
          {t('clear')}
        </Button>
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  );
}
