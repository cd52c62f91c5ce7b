import { addDays } from '#contracts';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const dateOf = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-date]')?.dataset.date;

/**
 * Days chosen by dragging a mouse over them, by a tap on the first and one on the last, or by keyboard: arrows go, shift and arrows choose.
 * Every day is a button with `data-date`. `current` is the one that the tab key reaches.
 */
export function useSelection(first: string, last: string) {
  const [chosen, setChosen] = useState<{ anchor: string; end: string } | null>(null);
  const [current, setCurrent] = useState(first);
  const dragging = useRef(false);
  const [from, to] = chosen ? ([chosen.anchor, chosen.end].toSorted() as [string, string]) : [null, null];
  const tap = (date: string) =>
    setChosen((now) =>
      now && now.anchor === now.end && now.anchor !== date ? { ...now, end: date } : { anchor: date, end: date },
    );
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const date = dateOf(event.target);
      if (!date || event.button !== 0) return;
      setCurrent(date);
      if (event.pointerType !== 'mouse') return;
      dragging.current = true;
      tap(date);
    },
    onPointerOver: (event: PointerEvent) => {
      const date = dateOf(event.target);
      if (!date || !dragging.current) return;
      if (event.buttons === 0) dragging.current = false;
      else setChosen((now) => now && { ...now, end: date });
    },
    onPointerUp: () => (dragging.current = false),
    // A mouse has chosen when it was pressed; fingers and keys choose here.
    onClick: (event: React.MouseEvent) => {
      const date = dateOf(event.target);
      if (date && (event.nativeEvent as globalThis.PointerEvent).pointerType !== 'mouse') tap(date);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') return setChosen(null);
      const step = steps[event.key];
      const date = dateOf(event.target);
      if (!step || !date) return;
      event.preventDefault();
      const next = addDays(date, step);
      if (next < first || next > last) return;
      setCurrent(next);
      if (event.shiftKey) setChosen((now) => ({ anchor: now?.anchor ?? date, end: next }));
      event.currentTarget.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
    },
  };
  return { range: from && to ? { from, to: addDays(to, 1) } : null, current, clear: () => setChosen(null), handlers };
}
