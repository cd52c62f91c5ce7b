import { zodResolver } from '@hookform/resolvers/zod';
import { CreateListing } from '#contracts';
import { lazy, type ReactNode, Suspense } from 'react';
import { type FieldErrors, FormProvider, type Resolver, useController, useForm, useFormContext } from 'react-hook-form';
import { amenityName, knownAmenities } from '../../../shared/listings/amenities.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Select, Textarea } from '../../../shared/ui/input.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Stepper } from '../../../shared/ui/stepper.tsx';
import { useHomesTexts } from '../texts.ts';

const PointPicker = lazy(async () => ({ default: (await import('./point-picker.tsx')).PointPicker }));
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'SEK',
  'NOK',
  'DKK',
  'CAD',
  'AUD',
  'NZD',
  'MXN',
  'BRL',
  'ZAR',
  'MAD',
  'KRW',
  'INR',
  'THB',
];
const types = CreateListing.shape.property_type.options;
const policies = ['flexible', 'moderate', 'strict'] as const;
const number = { valueAsNumber: true };

type HomeFormProps = {
  value: CreateListing;
  busy: boolean;
  submit: string;
  onSubmit: (home: CreateListing) => void;
  aside?: ReactNode;
};

/** All that is said of a home but its pictures and price rules, with the rules that the API has. */
export function HomeForm({ value, busy, submit, onSubmit, aside }: HomeFormProps) {
  const form = useForm<CreateListing>({
    resolver: zodResolver(CreateListing) as unknown as Resolver<CreateListing>,
    defaultValues: value,
  });
  return (
    <FormProvider {...form}>
      <form noValidate className="flex flex-col gap-6" onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
        <Words />
        <Place />
        <Rooms />
        <Terms />
        <div className="sticky bottom-16 z-30 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface/95 p-3 shadow-2 md:bottom-4">
          {aside ?? <span />}
          <Button type="submit" busy={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function useHomeForm() {
  const t = useHomesTexts();
  const { register, watch, setValue, formState } = useFormContext<CreateListing>();
  const errorOf = (find: (errors: FieldErrors<CreateListing>) => unknown) =>
    find(formState.errors) ? t('please_check') : undefined;
  return { t, register, watch, setValue, errorOf };
}

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Card className="grid gap-4 md:grid-cols-[14rem_minmax(0,1fr)] md:gap-8">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {text && <p className="mt-1 text-sm text-pretty text-muted">{text}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </Card>
  );
}

function Words() {
  const { t, register, errorOf } = useHomeForm();
  const names = useListingTexts();
  return (
    <Part title={t('words')} text={t('words_text')}>
      <Field label={t('title')} error={errorOf(({ title }) => title)}>
        <Input maxLength={120} {...register('title')} />
      </Field>
      <Field label={t('description')} error={errorOf(({ description }) => description)}>
        <Textarea rows={6} maxLength={5000} {...register('description')} />
      </Field>
      <Field label={t('type')}>
        <Select {...register('property_type')}>
          {types.map((type) => (
            <option key={type} value={type}>
              {names(`type_${type}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Part>
  );
}

function Place() {
  const { t, register, watch, setValue, errorOf } = useHomeForm();
  const [lng, lat] = watch('location.coordinates.coordinates');
  const field = (name: 'address' | 'city' | 'state' | 'country') => (
    <Field label={t(name)} error={errorOf(({ location }) => location?.[name])}>
      <Input {...register(`location.${name}`)} />
    </Field>
  );
  const place = (y: number, x: number) => setValue('location.coordinates.coordinates', [x, y], { shouldDirty: true });
  return (
    <Part title={t('place')} text={t('place_text')}>
      {field('address')}
      <div className="grid gap-4 sm:grid-cols-3">
        {field('city')}
        {field('state')}
        {field('country')}
      </div>
      <div className="h-64">
        <Suspense fallback={<Skeleton className="size-full" />}>
          <PointPicker lat={lat} lng={lng} label={t('map')} onPick={place} />
        </Suspense>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('latitude')} error={errorOf(({ location }) => location?.coordinates)}>
          <Input type="number" step="any" {...register('location.coordinates.coordinates.1', number)} />
        </Field>
        <Field label={t('longitude')}>
          <Input type="number" step="any" {...register('location.coordinates.coordinates.0', number)} />
        </Field>
      </div>
    </Part>
  );
}

type Room = 'max_guests' | 'bedrooms' | 'beds' | 'bathrooms';

function Rooms() {
  const { t, watch, setValue } = useHomeForm();
  const chosen = watch('amenities');
  const toggle = (name: string) =>
    setValue('amenities', chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name], {
      shouldDirty: true,
    });
  return (
    <Part title={t('rooms')} text={t('rooms_text')}>
      <Count name="max_guests" min={1} max={50} />
      <Count name="bedrooms" min={0} max={50} />
      <Count name="beds" min={0} max={100} />
      <Count name="bathrooms" min={0} max={50} step={0.5} />
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">{t('amenities')}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {[...new Set([...knownAmenities, ...chosen])].map((name) => (
            <Checkbox key={name} checked={chosen.includes(name)} onChange={() => toggle(name)}>
              {amenityName(name)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </Part>
  );
}

function Count({ name, min, max, step = 1 }: { name: Room; min: number; max: number; step?: number }) {
  const t = useHomesTexts();
  const { field } = useController<CreateListing, `capacity.${Room}`>({ name: `capacity.${name}` });
  const label = t(name);
  return (
    <div className="flex items-center justify-between gap-4">
      <span>{label}</span>
      <Stepper
        label={label}
        value={field.value}
        min={min}
        max={max}
        less={t('less', { what: label })}
        more={t('more', { what: label })}
        onChange={(value) => field.onChange(value > field.value ? field.value + step : field.value - step)}
      />
    </div>
  );
}

function Terms() {
  const { t, register, watch, errorOf } = useHomeForm();
  const names = useListingTexts();
  return (
    <Part title={t('terms')} text={t('terms_text')}>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('price')} error={errorOf(({ price_per_night }) => price_per_night)}>
          <Input type="number" min={1} step="any" inputMode="decimal" {...register('price_per_night', number)} />
        </Field>
        <Field label={t('currency')} error={errorOf(({ currency }) => currency)}>
          <Select {...register('currency')}>
            {[...new Set([watch('currency'), ...currencies])].map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </Field>
        <Field label={t('min_nights')} error={errorOf(({ min_nights }) => min_nights)}>
          <Input type="number" min={1} max={365} {...register('min_nights', number)} />
        </Field>
        <Field label={t('max_nights')} error={errorOf(({ max_nights }) => max_nights)}>
          <Input type="number" min={1} max={365} {...register('max_nights', number)} />
        </Field>
      </div>
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t('policy')}</legend>
        {policies.map((policy) => (
          <label key={policy} className="flex min-h-10 cursor-pointer items-center gap-3 py-1">
            <input type="radio" value={policy} className="size-5 shrink-0 accent-accent" {...register('cancellation_policy')} />
            {names(`policy_${policy}`)}
          </label>
        ))}
      </fieldset>
      <Checkbox {...register('instant_book')}>
        {t('instant')} <span className="text-muted">{t('instant_text')}</span>
      </Checkbox>
    </Part>
  );
}
