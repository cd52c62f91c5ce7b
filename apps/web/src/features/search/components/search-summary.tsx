import { Search } from 'lucide-react';
import { useFormat } from '../../../shared/lib/format.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import type { SearchParams } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';

/** The search in two lines, where its fields would take the whole of a phone. */
export function SearchSummary({ search, onEdit }: { search: SearchParams; onEdit: () => void }) {
  const t = useSearchTexts();
  const names = useListingTexts();
  const format = useFormat();
  const { city, near, check_in, check_out, guests, say, q } = search;
  const when = check_in && check_out ? format.range(check_in, check_out) : t('any_dates');
  const who = guests ? names('guests', { count: Number(guests) }) : t('any_guests');
  return (
    <button
      type="button"
      onClick={onEdit}
      className="mb-6 flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-left shadow-1"
    >
      <Search aria-hidden className="size-5 shrink-0 text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{say || q || city || near || t('where_hint')}</span>
        <span className="block truncate text-sm text-muted">
          {when} · {who}
        </span>
      </span>
      <span className="text-sm font-semibold text-accent">{t('edit_search')}</span>
    </button>
  );
}
