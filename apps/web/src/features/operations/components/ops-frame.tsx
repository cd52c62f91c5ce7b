import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { PageTabs } from '../../../shared/ui/page-tabs.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { useOpsTexts } from '../texts.ts';

/** What is around each page for those who run the house. */
export function OpsFrame({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useOpsTexts();
  const tabs = [
    { to: '/ops', text: t('health') },
    { to: '/ops/events', text: t('events') },
    { to: '/ops/dead-letters', text: t('dead_letters') },
    { to: '/ops/invariants', text: t('invariants') },
  ];
  return (
    <Page title={title} {...(lead && { lead })} actions={actions ?? <FindStory />}>
      <PageTabs label={t('operations')} tabs={tabs} />
      {children}
    </Page>
  );
}

/** Leads to the story of a booking by its id. */
function FindStory() {
  const t = useOpsTexts();
  const navigate = useNavigate();
  const [id, setId] = useState('');
  return (
    <form
      role="search"
      className="flex w-full gap-2 sm:w-96"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim()) void navigate(`/ops/bookings/${encodeURIComponent(id.trim())}`);
      }}
    >
      <Input
        aria-label={t('find_story')}
        placeholder={t('find_story')}
        value={id}
        onChange={({ target }) => setId(target.value)}
      />
      <IconButton type="submit" label={t('find')} className="size-11">
        <Search aria-hidden className="size-5" />
      </IconButton>
    </form>
  );
}
