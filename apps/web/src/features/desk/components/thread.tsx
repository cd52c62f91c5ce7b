import type { Message } from '#contracts';
import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';
import { useFormat } from '../../../shared/lib/format.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Textarea } from '../../../shared/ui/input.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { SkeletonText } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import { useHostMessagesQuery, useSendToGuestMutation } from '../api/messages.ts';
import { useDeskTexts } from '../texts.ts';

const PAGE = 20;
const MOST = 100;

/** What guest and host wrote about a stay, oldest first, and where the host writes on. */
export function Thread({ bookingId, className }: { bookingId: string; className?: string }) {
  const t = useDeskTexts();
  const [shown, setShown] = useState(PAGE);
  const { data, error, refetch } = useHostMessagesQuery({ id: bookingId, per_page: shown });
  const messages = data?.messages.toReversed() ?? [];
  const list = useRef<HTMLDivElement>(null);
  const newest = data?.messages[0]?.id;
  useEffect(() => {
    if (newest) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest]);
  return (
    <div className={cn('flex min-h-0 flex-col', className)}>
      <div
        ref={list}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="log"
        aria-label={t('conversation')}
        className="flex min-h-40 flex-1 flex-col gap-3 overflow-y-auto p-4"
      >
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonText lines={5} />}
        {data?.messages.length === 0 && <p className="m-auto text-muted">{t('no_messages')}</p>}
        {data?.pagination.has_next && shown < MOST && (
          <Button kind="quiet" size="sm" className="self-center" onClick={() => setShown(MOST)}>
            {t('earlier_messages')}
          </Button>
        )}
        {messages.map((message) => (
          <Said key={message.id} message={message} />
        ))}
      </div>
      <Composer bookingId={bookingId} />
    </div>
  );
}

function Said({ message: { author, text, created_at } }: { message: Message }) {
  const t = useDeskTexts();
  const format = useFormat();
  const who = t(author === 'host' ? 'you' : author === 'guest' ? 'guest' : 'roost');
  if (author === 'system')
    return (
      <p className="mx-auto max-w-md text-center text-sm text-pretty text-muted">
        <span className="sr-only">{who}: </span>
        {text} · {format.ago(created_at)}
      </p>
    );
  const mine = author === 'host';
  return (
    <div className={cn('max-w-[85%]', mine ? 'self-end' : 'self-start')}>
      <p className={cn('rounded-lg px-4 py-2 break-words whitespace-pre-wrap', mine ? 'bg-accent text-on-accent' : 'bg-sunken')}>
        {text}
      </p>
      <p className={cn('mt-1 px-1 text-xs text-muted', mine && 'text-right')}>
        {who} · {format.ago(created_at)}
      </p>
    </div>
  );
}

function Composer({ bookingId }: { bookingId: string }) {
  const t = useDeskTexts();
  const problem = useProblemText();
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [send, { isLoading }] = useSendToGuestMutation();
  const submit = async () => {
    if (!text.trim() || isLoading) return;
    const { error } = await send({ id: bookingId, text: text.trim(), key });
    if (error) return toast('failed', problem(error));
    setText('');
    setKey(crypto.randomUUID());
  };
  return (
    <form
      className="flex items-end gap-2 border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        rows={1}
        maxLength={2000}
        aria-label={t('message')}
        placeholder={t('message_hint')}
        className="field-sizing-content max-h-40 min-h-11 resize-none"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <IconButton
        type="submit"
        label={t('send')}
        aria-disabled={isLoading}
        className="size-11 bg-accent text-on-accent hover:bg-accent-hover"
      >
        <SendHorizontal aria-hidden className="size-5" />
      </IconButton>
    </form>
  );
}
