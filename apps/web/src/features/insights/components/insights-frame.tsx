import type { ReactNode } from 'react';
import { PageTabs } from '../../../shared/ui/page-tabs.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { useInsightsTexts } from '../texts.ts';

/** What is around figures, payouts and reviews. */
export function InsightsFrame({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useInsightsTexts();
  const tabs = [
    { to: '/host/analytics', text: t('figures') },
    { to: '/host/payouts', text: t('payouts') },
    { to: '/host/reviews', text: t('reviews') },
  ];
  return (
    <Page title={title} actions={actions}>
      <PageTabs label={t('insights')} tabs={tabs} />
      {children}
    </Page>
  );
}
