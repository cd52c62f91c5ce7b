import type { Message } from '#contracts';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { cn } from '../lib/cn.ts';
import { useFormat } from '../lib/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Input } from '../ui/input.tsx';
import { useProblemText } from '../ui/problem-text.ts';
import { SkeletonText } from '../ui/skeleton.tsx';
import { ErrorState } from '../ui/states.tsx';
import { toast } from '../ui/toast.ts';
import { useMessagesQuery, useSendMessageMutation } from './messages.api.ts';
import { useMessageTexts } from './texts.ts';

/** The talk about one booking, as the guest or the host of it (`me`) sees it, and a line to add to it. */
export function Conversation({ bookingId, me }: { bookingId: string; me: 'guest' | 'host' }) {
  const t = useMessageTexts();
  const { data, error, refetch } = useMessagesQuery(bookingId);
  const list = useRef<HTMLDivElement>(null);
  const newest = data?.messages[0]?.id;
  // Scrolling answers with a promise in new browsers, which is no end of an effect.
  useEffect(() => void list.current?.scrollTo({ top: list.current.scrollHeight }), [newest]);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={4} />;
  return (
    <div className="flex flex-col gap-4">
      {data.messages.length === 0 && <p className="text-muted">{t('none')}</p>}
      <div ref={list} role="log" aria-label={t('messages')} tabIndex={0} className="max-h-96 overflow-y-auto">
        <ol className="flex flex-col gap-3">
          {data.messages.toReversed().map((message) => (
            <Bubble key={message.id} message={message} isMine={message.author === me} />
          ))}
        </ol>
      </div>
      <Compose bookingId={bookingId} />
    </div>
  );
}

function Bubble({ message: { author, text, created_at }, isMine }: { message: Message; isMine: boolean }) {
  const t = useMessageTexts();
  const format = useFormat();
  if (author === 'system') return <li className="self-center text-center text-sm text-balance text-muted">{text}</li>;
  return (
    <li className={cn('flex max-w-[85%] flex-col gap-1', isMine ? 'items-end self-end' : 'items-start self-start')}>
      <p
        className={cn(
          'rounded-lg px-4 py-2 wrap-anywhere whitespace-pre-line',
          isMine ? 'bg-accent text-on-accent' : 'bg-sunken',
        )}
      >
        {text}
      </p>
      <p className="text-xs text-muted">
        {isMine ? t('you') : t(author)} · {format.ago(created_at)}
      </p>
    </li>
  );
}

function Compose({ bookingId }: { bookingId: string }) {
  const t = useMessageTexts();
  const why = useProblemText();
  const [text, setText] = useState('');
  const [send, { isLoading }] = useSendMessageMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || isLoading) return;
    const { error } = await send({ booking_id: bookingId, text });
    if (error) toast('failed', t('not_sent', { why: why(error) }));
    else setText('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex items-center gap-2">
      <Input
        aria-label={t('write')}
        placeholder={t('write')}
        value={text}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton type="submit" label={t('send')} className="bg-accent text-on-accent hover:bg-accent-hover">
        <SendHorizontal aria-hidden className="size-5" />
      </IconButton>
    </form>
  );
}
