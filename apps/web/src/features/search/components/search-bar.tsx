import { Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Input, Select } from '../../../shared/ui/input.tsx';
import { searchOf, together } from '../heard.ts';
import { anywhere, type SearchParams, searchPath } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';
import { DatesField } from './dates-field.tsx';

const MOST_GUESTS = 16;
const nothing: SearchParams = {};
type SearchBarProps = {
  search: SearchParams;
  /** What was understood of the words of the search. */
  understood?: SearchParams;
  cities: string[];
  className?: string;
};

/** Place, dates, guests and plain words; what was filtered besides stays when the search changes. */
export function SearchBar({ search, understood = nothing, cities, className }: SearchBarProps) {
  const t = useSearchTexts();
  const navigate = useNavigate();
  const id = useId();
  const [wish, setWish] = useState(() => together(understood, search));
  const set = (change: SearchParams) => setWish((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { page: _, ...rest } = searchOf(wish, understood);
    const dates = rest.check_in && rest.check_out ? {} : { check_in: '', check_out: '' };
    // A town that is named goes before the place looked at until now.
    const place = rest.city && { ...anywhere, city: rest.city };
    void navigate(searchPath({ ...rest, ...dates, ...place }));
  };
  const field = 'flex min-w-0 flex-col gap-1';
  const name = 'text-xs font-semibold text-muted';
  return (
    <form
      role="search"
      onSubmit={submit}
      className={cn(
        'grid gap-3 rounded-lg border border-line bg-surface p-4 shadow-2 md:grid-cols-2 lg:grid-cols-[1.2fr_1.3fr_0.8fr_1.3fr_auto] lg:items-end',
        className,
      )}
    >
      <div className={field}>
        <label htmlFor={`${id}-city`} className={name}>
          {t('where')}
        </label>
        <Input
          id={`${id}-city`}
          list={`${id}-cities`}
          placeholder={t('where_hint')}
          value={wish.city ?? ''}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => set({ city: target.value })}
        />
        <datalist id={`${id}-cities`}>
          {cities.map((city) => (
            <option key={city} value={city}>
              {city}
            </option>
          ))}
        </datalist>
      </div>
      <div className={field}>
        <span className={name}>{t('when')}</span>
        <DatesField
          value={{ from: wish.check_in, to: wish.check_out }}
          onChange={({ from, to }) => set({ check_in: from ?? '', check_out: to ?? '' })}
        />
      </div>
      <div className={field}>
        <label htmlFor={`${id}-guests`} className={name}>
          {t('who')}
        </label>
        <GuestsSelect id={`${id}-guests`} value={wish.guests ?? ''} onChange={(guests) => set({ guests })} />
      </div>
      <div className={field}>
        <label htmlFor={`${id}-q`} className={name}>
          {t('words')}
        </label>
        <Input
          id={`${id}-q`}
          placeholder={t('words_hint')}
          value={wish.say ?? wish.q ?? ''}
          maxLength={300}
          onChange={({ target }) => set({ say: target.value, q: '' })}
        />
      </div>
      <Button type="submit" className="md:col-span-2 lg:col-span-1">
        <Search aria-hidden className="size-4" />
        {t('search')}
      </Button>
    </form>
  );
}

function GuestsSelect({ id, value, onChange }: { id: string; value: string; onChange: (guests: string) => void }) {
  const t = useSearchTexts();
  const words = useListingTexts();
  return (
    <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('any')}</option>
      {Array.from({ length: MOST_GUESTS }, (_, i) => (
        <option key={i} value={String(i + 1)}>
          {words('guests', { count: i + 1 })}
        </option>
      ))}
    </Select>
  );
}
