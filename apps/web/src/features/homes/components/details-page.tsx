import type { CreateListing, Listing } from '#contracts';
import { Eye, EyeOff } from 'lucide-react';
import { Button } from '../../../shared/ui/button.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useChangeHomeMutation } from '../api/save-home.ts';
import { useHomesTexts } from '../texts.ts';
import { HomeFrame } from './home-frame.tsx';
import { HomeForm } from './home-form.tsx';

/** What is said of a home, to change. */
export function DetailsPage() {
  return <HomeFrame>{(home) => <Details key={home.version} home={home} />}</HomeFrame>;
}

function Details({ home }: { home: Listing }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const [change, { isLoading }] = useChangeHomeMutation();
  const { id, version, is_active } = home;
  // Pictures and price rules have pages of their own.
  const save = async ({ images: _images, pricing: _pricing, stay_rules: _rules, ...fields }: CreateListing) => {
    const { error } = await change({ id, version, ...fields });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('saved'));
  };
  const show = async (on: boolean) => {
    const { error } = await change({ id, version, is_active: on });
    toast(error ? 'failed' : 'done', error ? problem(error) : t(on ? 'now_listed' : 'now_hidden'));
  };
  const Icon = is_active ? EyeOff : Eye;
  const hide = (
    <Button kind="quiet" onClick={() => void show(!is_active)}>
      <Icon aria-hidden className="size-4" />
      {t(is_active ? 'hide' : 'show')}
    </Button>
  );
  return (
    <HomeForm value={formOf(home)} busy={isLoading} submit={t('save')} onSubmit={(value) => void save(value)} aside={hide} />
  );
}

function formOf(home: Listing): CreateListing {
  const { title, description, price_per_night, currency, location, property_type, amenities, capacity } = home;
  const { instant_book, cancellation_policy, min_nights, max_nights } = home;
  const terms = { instant_book, cancellation_policy, min_nights, max_nights };
  return { title, description, price_per_night, currency, location, property_type, amenities, capacity, ...terms, images: [] };
}
