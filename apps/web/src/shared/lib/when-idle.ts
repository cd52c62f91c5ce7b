const waiting = new Set<() => void>();
let isBusy = false;

/** Does something when the browser has nothing better to do, after what was asked for before. @returns what takes it back */
export function whenIdle(work: () => void): () => void {
  waiting.add(work);
  if (!isBusy) next();
  return () => void waiting.delete(work);
}

function next(): void {
  isBusy = true;
  soon(() => {
    const [work] = waiting;
    if (work) waiting.delete(work);
    work?.();
    if (waiting.size > 0) next();
    else isBusy = false;
  });
}

/** Not every browser says when it is idle; no picture waits longer than this. */
const LONGEST_MS = 100;
const soon = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: LONGEST_MS }) : setTimeout(work, 16);
