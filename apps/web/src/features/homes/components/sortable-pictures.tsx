import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { arrayMove, rectSortingStrategy, SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { Image } from '#contracts';
import { GripVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { cn } from '../../../shared/lib/cn.ts';
import { photograph } from '../../../shared/listings/pictures.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Input } from '../../../shared/ui/input.tsx';
import { useHomesTexts } from '../texts.ts';

type Props = { images: Image[]; onChange: (images: Image[]) => void; onRemove: (id: string) => void };

/** Pictures to drag into order, by pointer or by keyboard: space takes and drops, arrows move. The first is the cover. */
export function SortablePictures({ images, onChange, onRemove }: Props) {
  const t = useHomesTexts();
  const [moved, setMoved] = useState<Image[] | null>(null);
  const [known, setKnown] = useState(images);
  if (known !== images) {
    setKnown(images); // what the service says counts again
    setMoved(null);
  }
  const shown = moved ?? images;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: string | number) => shown.findIndex((image) => image.id === id);
  const end = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const order = arrayMove(shown, place(active.id), place(over.id));
    setMoved(order);
    onChange(order);
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('drag_start', { place: place(active.id) + 1, count: shown.length }),
    onDragOver: ({ over }) => (over ? t('drag_over', { place: place(over.id) + 1, count: shown.length }) : undefined),
    onDragEnd: ({ over }) => (over ? t('drag_end', { place: place(over.id) + 1, count: shown.length }) : undefined),
    onDragCancel: () => t('drag_cancel'),
  };
  const caption = (id: string, text: string) =>
    onChange(shown.map((image) => (image.id === id ? { ...image, caption: text.trim() || null } : image)));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag_how') } }}
    >
      <SortableContext items={shown} strategy={rectSortingStrategy}>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {shown.map((image, i) => (
            <Picture key={image.id} image={image} place={i + 1} onCaption={caption} onRemove={onRemove} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

type PictureProps = {
  image: Image;
  place: number;
  onCaption: (id: string, text: string) => void;
  onRemove: (id: string) => void;
};

function Picture({ image: { id, url, caption }, place, onCaption, onRemove }: PictureProps) {
  const t = useHomesTexts();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  const { src, srcSet } = photograph(url);
  const name = caption ?? t('picture', { number: place });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cn('relative overflow-hidden rounded-lg border border-line bg-surface shadow-1', isDragging && 'z-10 shadow-3')}
    >
      <img
        src={src}
        srcSet={srcSet}
        sizes="(width < 40rem) 100vw, 400px"
        alt={name}
        width={960}
        height={640}
        className="aspect-[3/2] w-full bg-sunken object-cover"
      />
      {place === 1 && <Badge className="absolute top-3 left-3 bg-surface/95 shadow-1">{t('cover')}</Badge>}
      <div className="flex items-center gap-1 p-2">
        <button
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          {...listeners}
          aria-label={t('move', { what: name })}
          className="flex size-10 shrink-0 cursor-grab touch-none items-center justify-center rounded-md hover:bg-sunken active:cursor-grabbing"
        >
          <GripVertical aria-hidden className="size-5 text-muted" />
        </button>
        <Input
          key={caption}
          defaultValue={caption ?? ''}
          maxLength={300}
          aria-label={t('caption_of', { number: place })}
          placeholder={t('caption')}
          className="h-10 min-w-0 text-sm"
          onBlur={({ target }) => target.value.trim() !== (caption ?? '') && onCaption(id, target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        />
        <IconButton label={t('remove', { what: name })} onClick={() => onRemove(id)}>
          <Trash2 aria-hidden className="size-5" />
        </IconButton>
      </div>
    </li>
  );
}
