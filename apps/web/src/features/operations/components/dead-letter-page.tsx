import type { DeadLetterDetail } from '#contracts';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFormat } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { Input, Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import {
  useDeadLetterQuery,
  useEditDeadLetterMutation,
  useReplayDeadLetterMutation,
  useTryDeadLetterMutation,
} from '../api/dead-letters.ts';
import { useOpsTexts } from '../texts.ts';
import { toneOf } from './dead-letters-page.tsx';
import { Json } from './json.tsx';
import { OpsFrame } from './ops-frame.tsx';

/** One letter: its payload beside the schema of its topic; mend it, try it, send it again. */
export function DeadLetterPage() {
  const t = useOpsTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDeadLetterQuery(id);
  return (
    <OpsFrame title={data ? data.error.class : t('dead_letter')} {...(data && { lead: data.error.message })}>
      <Link
        to="/ops/dead-letters"
        className="-mt-4 mb-2 inline-flex min-h-10 items-center gap-2 font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('dead_letters')}
      </Link>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-96 rounded-lg" />}
      {data && !error && <Letter key={data.version} letter={data} />}
    </OpsFrame>
  );
}

function Letter({ letter }: { letter: DeadLetterDetail }) {
  const t = useOpsTexts();
  const format = useFormat();
  const { status, topic, consumer, attempts, buried_at, source, schema, edits, booking_id } = letter;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <Badge tone={toneOf[status]}>{t(`letter_${status}`)}</Badge>
        <span>
          {topic} → {consumer}
        </span>
        <span className="text-muted">
          {t('attempts', { count: attempts })} · {format.instant(buried_at)} · {source.topic}/{source.partition}/{source.offset}
        </span>
        {booking_id && (
          <Link to={`/ops/bookings/${booking_id}`} className="font-semibold text-accent hover:underline">
            {t('to_story')}
          </Link>
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Mend letter={letter} />
        <Card className="flex min-w-0 flex-col gap-3">
          <h2 className="font-semibold">{t('schema')}</h2>
          {schema ? (
            <Json value={schema} label={t('schema')} className="max-h-160" />
          ) : (
            <p className="text-muted">{t('no_schema')}</p>
          )}
        </Card>
      </div>
      {edits.length > 0 && (
        <Card className="flex flex-col gap-3">
          <h2 className="font-semibold">{t('edits')}</h2>
          <ul className="flex flex-col gap-2 text-sm">
            {edits.map(({ by, at, note }) => (
              <li key={at}>
                {format.instant(at)} · <span className="wrap-anywhere">{by}</span>
                {note && ` · ${note}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

type Issues = DeadLetterDetail['issues'];

function Mend({ letter: { id, payload, version, status, issues } }: { letter: DeadLetterDetail }) {
  const t = useOpsTexts();
  const problem = useProblemText();
  const [text, setText] = useState(() => pretty(payload));
  const [note, setNote] = useState('');
  const [found, setFound] = useState<Issues | null>(null);
  const [attempt, trying] = useTryDeadLetterMutation();
  const [edit, saving] = useEditDeadLetterMutation();
  const [replay, sending] = useReplayDeadLetterMutation();
  const isOpen = status === 'open';
  const isChanged = text !== pretty(payload);
  const dryRun = async () => {
    const { data, error } = await attempt({ id, payload: text });
    if (!data) return toast('failed', problem(error));
    setFound(data.issues);
    toast(
      data.would_be_read ? 'done' : 'failed',
      t(data.would_be_read ? 'would_read' : 'would_not_read', { consumer: data.consumer }),
    );
  };
  const save = async () => {
    const { error } = await edit({ id, payload: text, version, ...(note.trim() && { note: note.trim() }) });
    toast(error ? 'failed' : 'done', error ? problem(error) : t('saved'));
  };
  const send = async () => {
    const { error } = await replay(id);
    toast(error ? 'failed' : 'done', error ? problem(error) : t('sent'));
  };
  return (
    <Card className="flex min-w-0 flex-col gap-4">
      <Field label={t('payload')}>
        <Textarea
          rows={18}
          spellCheck={false}
          readOnly={!isOpen}
          className="font-mono text-xs leading-5"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <IssueList issues={found ?? issues} />
      {isOpen && (
        <>
          <Field label={t('note')} hint={t('note_hint')}>
            <Input maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button kind="secondary" busy={trying.isLoading} onClick={() => void dryRun()}>
              {t('dry_run')}
            </Button>
            <Button kind="secondary" busy={saving.isLoading} disabled={!isChanged} onClick={() => void save()}>
              {t('save')}
            </Button>
            <Button busy={sending.isLoading} disabled={isChanged} onClick={() => void send()}>
              {t('replay')}
            </Button>
          </div>
          {isChanged && <p className="text-sm text-muted">{t('save_first')}</p>}
        </>
      )}
    </Card>
  );
}

function IssueList({ issues }: { issues: Issues }) {
  const t = useOpsTexts();
  if (issues.length === 0) return <p className="rounded-md bg-accent-soft p-3 text-sm text-accent">{t('no_issues')}</p>;
  return (
    <ul role="status" className="list-disc rounded-md bg-danger-soft py-3 pr-4 pl-8 text-sm text-danger">
      {issues.map(({ path, message }) => (
        <li key={path + message}>
          <code className="font-mono font-semibold">{path || t('whole')}</code>: {message}
        </li>
      ))}
    </ul>
  );
}

function pretty(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload; // not JSON may be just what is wrong with it
  }
}
