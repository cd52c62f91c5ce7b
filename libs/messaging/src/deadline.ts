/** Something was not done in its time. Whether it still happens is unknown. */
export class DeadlineExceeded extends Error {
  override name = 'DeadlineExceeded';
}

/**
 * The outcome of `work`, waited for no longer than `ms` milliseconds. The work itself is not stopped.
 * @throws DeadlineExceeded saying `what` took too long.
 */
export function withDeadline<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(`${what} took more than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
