import { X } from 'lucide-react';
import { useFormat } from '../../../shared/lib/format.ts';
import { amenityName } from '../../../shared/listings/amenities.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { anywhere, type SearchParams } from '../search-url.ts';
import { useSearchTexts } from '../texts.ts';

type ChipsProps = {
  search: SearchParams;
  onChange: (change: SearchParams) => void;
  /** Also those that have a field of their own in the search bar. */
  all?: boolean;
};

/** Each filter that is set, to be taken off with one click. */
export function FilterChips({ search, onChange, all }: ChipsProps) {
  const format = useFormat();
  const t = useSearchTexts();
  const names = useListingTexts();
  const amenities = search.amenities?.split(',') ?? [];
  const price = [search.min_price, search.max_price].map((end) => end || '…').join(' – ');
  const { city, check_in, check_out, guests, near } = search;
  const chips: { text: string; without: SearchParams }[] = [
    ...(all && city ? [{ text: city, without: { city: '' } }] : []),
    ...(near ? [{ text: t('near', { place: near }), without: anywhere }] : []),
    ...(all && check_in && check_out
      ? [{ text: format.range(check_in, check_out), without: { check_in: '', check_out: '' } }]
      : []),
    ...(all && guests ? [{ text: names('guests', { count: Number(guests) }), without: { guests: '' } }] : []),
    ...(search.bbox ? [{ text: t('this_area'), without: { bbox: '' } }] : []),
    ...(search.q ? [{ text: `“${search.q}”`, without: { q: '' } }] : []),
    ...(search.property_type
      ? [{ text: names(`type_${search.property_type}` as 'type_other'), without: { property_type: '' } }]
      : []),
    ...(search.min_price || search.max_price ? [{ text: price, without: { min_price: '', max_price: '' } }] : []),
    ...(search.bedrooms ? [{ text: names('bedrooms', { count: Number(search.bedrooms) }), without: { bedrooms: '' } }] : []),
    ...amenities.map((name) => ({
      text: amenityName(name),
      without: { amenities: amenities.filter((one) => one !== name).join(',') },
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ text, without }) => (
        <li key={text}>
          <button
            type="button"
            aria-label={t('remove', { what: text })}
            onClick={() => onChange(without)}
            className="flex h-8 items-center gap-1 rounded-full bg-accent-soft pr-2 pl-3 text-sm font-semibold text-accent hover:brightness-95"
          >
            {text}
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
