/** Waits for all of it. When some fails, what succeeded is undone, and the error tells every reason. */
export async function allOrNone<T>(work: Promise<T>[], undo: (done: T) => Promise<unknown>): Promise<T[]> {
  const outcomes = await Promise.allSettled(work);
  const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
  if (failures.length === 0) return done;
  await Promise.all(done.map(undo));
  throw new Error(failures.map((error) => error.message).join('\n\n'), { cause: failures[0] });
}
