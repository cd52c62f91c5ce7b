import type { Image, Listing } from '#contracts';
import { ImagePlus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useProblemText } from '../../../shared/ui/problem-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ErrorState } from '../../../shared/ui/states.tsx';
import { toast } from '../../../shared/ui/toast.ts';
import {
  useArrangePicturesMutation,
  usePicturesQuery,
  useRemovePictureMutation,
  useUploadPictureMutation,
} from '../api/pictures.ts';
import { useHomesTexts } from '../texts.ts';
import { HomeFrame } from './home-frame.tsx';

const SortablePictures = lazy(async () => ({ default: (await import('./sortable-pictures.tsx')).SortablePictures }));
const accepted = 'image/jpeg,image/png,image/webp,image/avif';

/** The pictures of a home: put in, in order, with captions. */
export function PicturesPage() {
  return <HomeFrame>{(home) => <Pictures home={home} />}</HomeFrame>;
}

function Pictures({ home: { id } }: { home: Listing }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const { data, error, refetch } = usePicturesQuery(id);
  const [arrange] = useArrangePicturesMutation();
  const [remove] = useRemovePictureMutation();
  const save = async (images: Image[]) => {
    const order = images.map(({ id: image, caption }) => ({ id: image, ...(caption && { caption }) }));
    const { error: refused } = await arrange({ id, images: order });
    toast(refused ? 'failed' : 'done', refused ? problem(refused) : t('saved'));
  };
  const drop = async (imageId: string) => {
    const { error: refused } = await remove({ id, imageId });
    toast(refused ? 'failed' : 'done', refused ? problem(refused) : t('picture_gone'));
  };
  return (
    <div className="flex flex-col gap-6">
      <Upload id={id} />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-56 rounded-lg" />}
      {data?.images.length === 0 && <p className="text-center text-muted">{t('no_pictures')}</p>}
      {data && data.images.length > 0 && (
        <Suspense fallback={<Skeleton className="h-56 rounded-lg" />}>
          <SortablePictures
            images={data.images}
            onChange={(images) => void save(images)}
            onRemove={(image) => void drop(image)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Takes files by button or by dropping them, one after the other. */
function Upload({ id }: { id: string }) {
  const t = useHomesTexts();
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [left, setLeft] = useState(0);
  const [upload] = useUploadPictureMutation();
  const take = async (files: File[]) => {
    setLeft(files.length);
    let done = 0;
    for (const file of files) {
      const { error } = await upload({ id, file });
      if (error) toast('failed', `${file.name}: ${problem(error)}`);
      else done++;
      setLeft((count) => count - 1);
    }
    if (done > 0) toast('done', t('uploaded', { count: done }));
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/')));
      }}
      className={cn(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed p-8 text-center transition',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <ImagePlus aria-hidden className="size-8 text-accent" />
      <p className="max-w-md text-pretty text-muted">{t('upload_text')}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept={accepted}
        aria-label={t('upload')}
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void take(files);
        }}
      />
      <Button busy={left > 0} onClick={() => input.current?.click()}>
        {left > 0 ? t('uploading', { count: left }) : t('upload')}
      </Button>
    </div>
  );
}
