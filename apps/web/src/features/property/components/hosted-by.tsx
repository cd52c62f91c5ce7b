import type { Listing } from '#contracts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { useHostQuery } from '../api/host.ts';
import { usePropertyTexts } from '../texts.ts';

/** Who lets the home. Nothing when it cannot be had: the home can be booked all the same. */
export function HostedBy({ listing: { host_id } }: { listing: Listing }) {
  const t = usePropertyTexts();
  const format = useFormat();
  const { data, error } = useHostQuery(host_id);
  if (error && !data) return null;
  if (!data) return <Skeleton className="h-16 w-full max-w-sm" />;
  const { first_name, profile } = data;
  const { about_me, city, country, languages = [], profile_picture } = profile;
  const facts = [
    [city, country].filter(Boolean).join(', '),
    languages.length > 0 && t('speaks', { languages: format.list(languages) }),
  ];
  return (
    <section aria-label={t('host')} className="flex gap-4">
      <Avatar name={first_name} picture={profile_picture} className="size-16" />
      <div className="min-w-0 self-center">
        <h2 className="text-lg font-semibold">{t('hosted_by', { name: first_name })}</h2>
        <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
        {about_me && <p className="mt-1 max-w-prose text-pretty">{about_me}</p>}
      </div>
    </section>
  );
}
