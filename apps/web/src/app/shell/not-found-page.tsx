import { MapPinOff } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { EmptyState } from '../../shared/ui/states.tsx';
import { useShellTexts } from './texts.ts';

export function NotFoundPage() {
  const t = useShellTexts();
  const action = (
    <Button asChild>
      <Link to="/">{t('to_homes')}</Link>
    </Button>
  );
  return (
    <Page title={t('not_found')}>
      <EmptyState icon={MapPinOff} title={t('not_found_text')} action={action} />
    </Page>
  );
}
