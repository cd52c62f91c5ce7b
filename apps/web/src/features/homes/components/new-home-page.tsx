import type { CreateListing } from '#contracts';
import { useNavigate } from 'react-router';
import { Page } from '../../../shared/ui/page.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { toast } from '../../../shared/ui/toast.ts';
import { useCreateHomeMutation } from '../api/save-home.ts';
import { useHomesTexts } from '../texts.ts';
import { HomeForm } from './home-form.tsx';

const blank: CreateListing = {
  title: '',
  description: '',
  price_per_night: 100,
  currency: 'EUR',
  location: { address: '', city: '', state: '', country: '', coordinates: { type: 'Point', coordinates: [NaN, NaN] } },
  property_type: 'apartment',
  amenities: ['wifi', 'kitchen'],
  capacity: { max_guests: 2, bedrooms: 1, beds: 1, bathrooms: 1 },
  images: [],
  instant_book: false,
  cancellation_policy: 'moderate',
  min_nights: 1,
  max_nights: 60,
};

/** Puts up a home; its pictures are next. */
export function NewHomePage() {
  const t = useHomesTexts();
  const problem = useProblemText();
  const navigate = useNavigate();
  const [create, { isLoading }] = useCreateHomeMutation();
  const submit = async (home: CreateListing) => {
    const { data, error } = await create(home);
    if (!data) return toast('failed', problem(error));
    toast('done', t('created'));
    await navigate(`/host/homes/${data.id}/pictures`);
  };
  return (
    <Page title={t('new_home')} lead={t('new_home_lead')}>
      <HomeForm value={blank} busy={isLoading} submit={t('put_up')} onSubmit={(home) => void submit(home)} />
    </Page>
  );
}
