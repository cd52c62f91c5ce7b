import type { DeadLetterEntry, DeadLetterPage as Letters, DeadLetterStatus } from '#contracts';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { Badge, type Tone } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Select } from '../../../shared/ui/input.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useDeadLettersQuery, useReplayClassMutation } from '../api/dead-letters.ts';
import { useOpsTexts } from '../texts.ts';
import { OpsFrame } from './ops-frame.tsx';

const statuses = ['open', 'replayed', 'applied', 'dead_again'] as const;
export const toneOf: Record<DeadLetterStatus, Tone> = {
  open: 'danger',
  replayed: 'caution',
  applied: 'accent',
  dead_again: 'neutral',
};

/** What consumers could not handle, by what was wrong with it. */
export function DeadLettersPage() {
  const t = useOpsTexts();
  const [page, setPage] = useState(1);
  const [status, setStatus] = useState<DeadLetterStatus | ''>('');
  const { data, error, refetch } = useDeadLettersQuery({ page, ...(status && { status }) });
  const choose = (value: string) => {
    setStatus(value as DeadLetterStatus | '');
    setPage(1);
  };
  return (
    <OpsFrame title={t('dead_letters')} lead={t('dead_letters_lead')}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && !error && (
        <div className="flex flex-col gap-6">
          {data.classes.length > 0 && <Classes classes={data.classes} />}
          <div className="w-52">
            {' '}
            <Select aria-label={t('status')} value={status} onChange={({ target }) => choose(target.value)}>
              <option value="">{t('any_status')}</option>
              {statuses.map((name) => (
                <option key={name} value={name}>
                  {t(`letter_${name}`)}
                </option>
              ))}
            </Select>
          </div>
          {data.dead_letters.length === 0 ? (
            <EmptyState icon={MailCheck} title={t('no_letters')} text={t('no_letters_text')} />
          ) : (
            <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-1">
              {data.dead_letters.map((letter) => (
                <Row key={letter.id} letter={letter} />
              ))}
            </ul>
          )}
          <Pager pagination={data.pagination} onPage={setPage} />
        </div>
      )}
    </OpsFrame>
  );
}

function Row({ letter: { id, status, error, topic, consumer, attempts, buried_at } }: { letter: DeadLetterEntry }) {
  const t = useOpsTexts();
  const format = useFormat();
  return (
    <li>
      <Link
        to={`/ops/dead-letters/${id}`}
        className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 transition hover:bg-sunken md:px-5"
      >
        <span className="min-w-0 flex-1 basis-60">
          <span className="block truncate font-semibold">
            {error.class}: {error.message}
          </span>
          <span className="block truncate text-sm text-muted">
            {topic} → {consumer} · {t('attempts', { count: attempts })} · {format.ago(buried_at)}
          </span>
        </span>
        <Badge tone={toneOf[status]}>{t(`letter_${status}`)}</Badge>
      </Link>
    </li>
  );
}

function Classes({ classes }: { classes: Letters['classes'] }) {
  const t = useOpsTexts();
  const problem = useProblemText();
  const [replay, { isLoading }] = useReplayClassMutation();
  const all = async ({ error_class, topic, consumer }: Letters['classes'][number]) => {
    const { data, error } = await replay({ error_class, topic, consumer });
    if (!data) return toast('failed', problem(error));
    const { replayed, refused, remaining } = data;
    toast(
      refused.length ? 'note' : 'done',
      t('replayed_class', { sent: replayed.length, refused: refused.length, left: remaining }),
    );
  };
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {classes.map((one) => (
        <li
          key={one.error_class + one.topic + one.consumer}
          className="flex items-center gap-4 rounded-lg border border-line bg-surface p-4 shadow-1"
        >
          <div className="min-w-0 flex-1">
            <p className="truncate font-semibold">{one.error_class}</p>
            <p className="truncate text-sm text-muted">
              {one.topic} → {one.consumer} · {t('open_of', { open: one.open, total: one.total })}
            </p>
          </div>
          <Button kind="secondary" size="sm" disabled={one.open === 0} busy={isLoading} onClick={() => void all(one)}>
            {t('replay_all')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
