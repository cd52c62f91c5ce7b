import { useSelector } from 'react-redux';
import { selectUser } from '../../../shared/auth/auth.slice.ts';
import { Page } from '../../../shared/ui/page.tsx';
import { PageSkeleton } from '../../../shared/ui/page-skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { usePreferencesQuery } from '../api/preferences.ts';
import { useProfileQuery } from '../api/profile.ts';
import { useProfileTexts } from '../texts.ts';
import { Leaving } from './leaving.tsx';
import { PreferencesForm } from './preferences-form.tsx';
import { ProfileForm } from './profile-form.tsx';

export function ProfilePage() {
  const t = useProfileTexts();
  const user = useSelector(selectUser);
  const isTraveler = user?.user_type === 'traveler';
  const account = isTraveler ? 'traveler' : 'owner';
  const profile = useProfileQuery(account);
  const preferences = usePreferencesQuery(account, { skip: user?.user_type === 'admin' });
  if (profile.error && !profile.data) return <ErrorState error={profile.error} retry={() => void profile.refetch()} />;
  if (!profile.data) return <PageSkeleton />;
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <div className="flex flex-col gap-6">
        <ProfileForm user={profile.data} account={account} />
        {preferences.data && <PreferencesForm preferences={preferences.data} account={account} />}
        {preferences.error && !preferences.data && (
          <ErrorState error={preferences.error} retry={() => void preferences.refetch()} />
        )}
        {user?.user_type !== 'admin' && <Leaving account={account} />}
      </div>
    </Page>
  );
}
