// A terminal sends Ctrl-C to every process of the command, and npm passes on what it got: one key press arrives more than once.
const sameKeyPressMs = 400;

/** Calls `first` on the first Ctrl-C (or request to end), `again` on the next one. */
export function onStopSignals(first: () => void, again: () => void): void {
  let since: number | undefined;
  const handle = () => {
    const now = performance.now();
    if (since === undefined) {
      since = now;
      first();
    } else if (now - since > sameKeyPressMs) again();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
}
