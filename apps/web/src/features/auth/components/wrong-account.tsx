import type { UserType } from '#contracts';
import { UserRoundX } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { useAppDispatch } from '../../../shared/lib/use-app-dispatch.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { EmptyState } from '../../../shared/ui/states.tsx';
import { signOut } from '../../../shared/auth/sign-out.ts';
import { useAuthTexts } from '../texts.ts';

/** A traveler on a host's page, or the other way round: accounts are separate. */
export function WrongAccount({ needed }: { needed: UserType }) {
  const t = useAuthTexts();
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const { pathname, search } = useLocation();
  const change = async () => {
    await dispatch(signOut());
    await navigate(`/sign-in?as=${needed === 'traveler' ? 'traveler' : 'owner'}&next=${encodeURIComponent(pathname + search)}`);
  };
  return (
    <Page title={t('wrong_account')}>
      <EmptyState
        icon={UserRoundX}
        title={t(needed === 'traveler' ? 'needs_traveler' : needed === 'owner' ? 'needs_owner' : 'needs_admin')}
        action={<Button onClick={() => void change()}>{t('change_account')}</Button>}
      />
    </Page>
  );
}
