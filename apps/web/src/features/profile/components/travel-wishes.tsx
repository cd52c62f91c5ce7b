import { type Preferences, PropertyType } from '#contracts';
import { amenityName, knownAmenities } from '../../../shared/listings/amenities.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useProfileTexts } from '../texts.ts';

export type TravelWishes = Pick<Preferences, 'property_types' | 'amenities' | 'interests' | 'price_range'>;
type WishesProps = { value: TravelWishes; onChange: (change: Partial<TravelWishes>) => void };

const DEAREST = 10_000;

/** What a traveler looks for in a home and a journey: search and recommendations go by it. */
export function TravelWishesFields({ value, onChange }: WishesProps) {
  const t = useProfileTexts();
  const names = useListingTexts();
  const { property_types, amenities, interests, price_range } = value;
  const price = (end: 'min' | 'max', amount: number) => {
    const range = { min: 0, max: DEAREST, ...price_range, [end]: amount };
    onChange({ price_range: range.min === 0 && range.max === DEAREST ? null : range });
  };
  return (
    <>
      <Choices
        legend={t('types')}
        options={PropertyType.options.map((type) => [type, names(`type_${type}`)])}
        chosen={property_types}
        onChange={(chosen) => onChange({ property_types: chosen })}
      />
      <Choices
        legend={t('amenities')}
        options={knownAmenities.map((name) => [name, amenityName(name)])}
        chosen={amenities}
        onChange={(chosen) => onChange({ amenities: chosen })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('price_from')}>
          <Input
            type="number"
            min={0}
            inputMode="numeric"
            value={price_range?.min || ''}
            onChange={({ target }) => price('min', Number(target.value))}
          />
        </Field>
        <Field label={t('price_to')}>
          <Input
            type="number"
            min={price_range?.min ?? 0}
            inputMode="numeric"
            value={price_range && price_range.max !== DEAREST ? price_range.max : ''}
            onChange={({ target }) => price('max', Number(target.value) || DEAREST)}
          />
        </Field>
      </div>
      <Field label={t('interests')} hint={t('interests_hint')}>
        <Input
          maxLength={500}
          defaultValue={interests.join(', ')}
          onBlur={({ target }) => onChange({ interests: listOf(target.value) })}
        />
      </Field>
    </>
  );
}

type ChoicesProps = {
  legend: string;
  options: [value: string, name: string][];
  chosen: string[];
  onChange: (chosen: string[]) => void;
};

function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {options.map(([value, name]) => (
          <Checkbox key={value} checked={chosen.includes(value)} onChange={() => toggle(value)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** Words between commas: each once, none too long. */
const listOf = (text: string): string[] =>
  [...new Set(text.split(',').map((word) => word.trim().slice(0, 50)))].filter((word) => word !== '').slice(0, 50);
