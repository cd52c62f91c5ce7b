import type { BookingStory, StoryState } from '#contracts';
import { useParams } from 'react-router';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { useStoryQuery } from '../api/events.ts';
import { useOpsTexts } from '../texts.ts';
import { Json } from './json.tsx';
import { OpsFrame } from './ops-frame.tsx';

const shown = [
  'status',
  'payment_status',
  'money',
  'decision',
  'hold',
  'refund_amount',
  'notifications',
  'reviews',
  'dead_letters',
] as const;

/** A booking over all services: what was told of it, by whom, and what was known after each step. */
export function StoryPage() {
  const t = useOpsTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useStoryQuery(id);
  return (
    <OpsFrame title={t('story')} lead={id}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && !error && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Timeline story={data} />
          <State state={data.state} />
        </div>
      )}
    </OpsFrame>
  );
}

type Step = BookingStory['timeline'][number];

function Timeline({ story: { timeline, truncated } }: { story: BookingStory }) {
  const t = useOpsTexts();
  return (
    <Card className="max-lg:order-last">
      <ol>
        {timeline.map((step, i) => (
          <StepRow key={step.id} step={step} before={timeline[i - 1]} isLast={i === timeline.length - 1} />
        ))}
      </ol>
      {truncated && <p className="mt-4 text-sm text-muted">{t('truncated')}</p>}
    </Card>
  );
}

function StepRow({ step, before, isLast }: { step: Step; before: Step | undefined; isLast: boolean }) {
  const t = useOpsTexts();
  const format = useFormat();
  const { summary, service, topic, timestamp, event, event_type } = step;
  const changes = shown.filter(
    (name) => step.state[name] !== before?.state[name] && step.state[name] !== null && step.state[name] !== 0,
  );
  const isTrouble = topic === 'booking-dlq' || /failed|declined|lost|dead/.test(event_type);
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-4">
      <div aria-hidden className="flex flex-col items-center">
        <span className={cn('mt-1.5 size-3 shrink-0 rounded-full', isTrouble ? 'bg-danger' : 'bg-accent')} />
        {!isLast && <span className="w-px flex-1 bg-line" />}
      </div>
      <div className="flex min-w-0 flex-col gap-1 pb-6">
        <p className="font-semibold text-pretty">{summary}</p>
        <p className="text-sm text-muted">
          {format.precise(timestamp)} · {service} · {topic}
          {before && ` · ${t('after', { ms: format.number(Date.parse(timestamp) - Date.parse(before.timestamp)) })}`}
        </p>
        {changes.length > 0 && (
          <p className="flex flex-wrap gap-1">
            {changes.map((name) => (
              <Badge key={name}>
                {t(`state_${name}`)}: {step.state[name]}
              </Badge>
            ))}
          </p>
        )}
        <details>
          <summary className="flex min-h-8 items-center text-sm font-semibold text-accent">{event_type}</summary>
          <Json value={event} label={event_type} />
        </details>
      </div>
    </li>
  );
}

function State({ state }: { state: StoryState }) {
  const t = useOpsTexts();
  const format = useFormat();
  const facts: [string, string | number | null][] = [
    ...shown.map((name): [string, string | number | null] => [t(`state_${name}`), state[name]]),
    [t('dates'), state.check_in && state.check_out && format.range(state.check_in, state.check_out)],
    [t('total'), state.total_price !== null && state.currency ? format.money(state.total_price, state.currency) : null],
  ];
  return (
    <Card className="lg:sticky lg:top-20">
      <h2 className="mb-3 font-semibold">{t('now')}</h2>
      <dl className="flex flex-col gap-2 text-sm">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className="flex justify-between gap-4">
              <dt className="text-muted">{name}</dt>
              <dd className="text-right font-semibold">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
