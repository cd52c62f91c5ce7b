export type ToastTone = 'done' | 'note' | 'failed';
export type Toast = { id: number; tone: ToastTone; text: string; action?: { label: string; run: () => void } };

const STAYS_MS = 6000;
const MOST = 3;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says what happened, in a corner and to screen readers; with something to do about it, it stays until it is dismissed. */
export function toast(tone: ToastTone, text: string, action?: Toast['action']): void {
  const id = ++lastId;
  set([...toasts, { id, tone, text, ...(action && { action }) }].slice(-MOST));
  if (!action) setTimeout(() => dismissToast(id), STAYS_MS);
}

export const dismissToast = (id: number): void => set(toasts.filter((one) => one.id !== id));

export const toastStore = {
  get: () => toasts,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
