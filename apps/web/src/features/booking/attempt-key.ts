const name = (stay: string) => `roost.attempt.${stay}`;

/**
 * The Idempotency-Key of the attempt to book a stay: the same until an answer is known, also when the page is loaded anew in the
 * middle, so that no second charge can come of it.
 */
export function attemptKey(stay: string): string {
  const known = sessionStorage.getItem(name(stay));
  if (known) return known;
  const key = crypto.randomUUID();
  sessionStorage.setItem(name(stay), key);
  return key;
}

/** The answer is known: what comes next is another attempt. */
export const endAttempt = (stay: string): void => sessionStorage.removeItem(name(stay));
