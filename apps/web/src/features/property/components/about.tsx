import type { Listing } from '#contracts';
import { Bath, BedDouble, CalendarClock, DoorOpen, ShieldCheck, UserRound, Users, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { amenityIcon, amenityName } from '../../../shared/listings/amenities.ts';
import { useListingTexts } from '../../../shared/listings/texts.ts';
import { usePropertyTexts } from '../texts.ts';

/** What the home is: how many it holds, in the host's words, what it has, who hosts, and what to know. */
export function About({ listing }: { listing: Listing }) {
  const t = usePropertyTexts();
  return (
    <>
      <Facts listing={listing} />
      <Section title={t('about')}>
        <p className="max-w-prose text-pretty whitespace-pre-line">{listing.description}</p>
      </Section>
      <Section title={t('has')}>
        <ul className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-2">
          {listing.amenities.map((name) => {
            const Icon = amenityIcon(name);
            return (
              <li key={name} className="flex items-center gap-3">
                <Icon aria-hidden className="size-5 text-muted" />
                {amenityName(name)}
              </li>
            );
          })}
        </ul>
      </Section>
      <GoodToKnow listing={listing} />
    </>
  );
}

export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id}>
      <h2 className="display mb-4 text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Facts({ listing: { capacity } }: { listing: Listing }) {
  const t = useListingTexts();
  const { max_guests, bedrooms, beds, bathrooms } = capacity;
  const facts = [
    [Users, t('guests', { count: max_guests })],
    [DoorOpen, bedrooms ? t('bedrooms', { count: bedrooms }) : t('studio')],
    [BedDouble, t('beds', { count: beds })],
    [Bath, t('baths', { count: bathrooms })],
  ] as const;
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {facts.map(([Icon, text]) => (
        <li key={text} className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
          <Icon aria-hidden className="size-5 text-accent" />
          <span className="text-sm font-semibold">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function GoodToKnow({ listing }: { listing: Listing }) {
  const t = usePropertyTexts();
  const names = useListingTexts();
  const { instant_book, cancellation_policy, min_nights } = listing;
  const facts = [
    { icon: instant_book ? Zap : UserRound, title: t('host'), text: t(instant_book ? 'host_text_instant' : 'host_text_request') },
    { icon: ShieldCheck, title: t('cancelling'), text: names(`policy_${cancellation_policy}`) },
    {
      icon: CalendarClock,
      title: t('arriving'),
      text: [t('arriving_text'), min_nights > 1 ? `${t('min_nights', { count: min_nights })}.` : ''].join(' '),
    },
  ];
  return (
    <Section title={t('good_to_know')}>
      <ul className="flex flex-col gap-4">
        {facts.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-4">
            <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <div>
              <h3 className="font-semibold">{title}</h3>
              <p className="text-pretty text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
