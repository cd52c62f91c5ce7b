const waiting: (() => void)[] = [];
let isBusy = false;

/** Does something when the browser has nothing better to do, after what was asked for before. */
export function whenIdle(work: () => void): void {
  waiting.push(work);
  if (!isBusy) next();
}

function next(): void {
  isBusy = true;
  soon(() => {
    waiting.shift()?.();
    if (waiting.length > 0) next();
    else isBusy = false;
  });
}

/** Not every browser says when it is idle; no picture waits longer than this. */
const LONGEST_MS = 100;
const soon = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: LONGEST_MS }) : setTimeout(work, 16);
