import { Wrench } from 'lucide-react';
import { Button } from '../../shared/ui/button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { EmptyState } from '../../shared/ui/states.tsx';
import { useShellTexts } from './texts.ts';

/** A page that threw, or whose files could not be loaded: after a deploy the old ones may be gone, and loading anew is the cure. */
export function BrokenPage() {
  const t = useShellTexts();
  return (
    <Page title={t('broken')}>
      <EmptyState
        icon={Wrench}
        title={t('broken_text')}
        action={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
      />
    </Page>
  );
}
