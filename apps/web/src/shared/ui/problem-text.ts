import { isProblem } from '../api/problem.ts';
import { useUiTexts } from './texts.ts';

const told = {
  offline: 'problem_offline',
  rate_limited: 'problem_rate_limited',
  overloaded: 'problem_unavailable',
  unavailable: 'problem_unavailable',
  unauthenticated: 'problem_unauthenticated',
  session_expired: 'problem_unauthenticated',
  forbidden: 'problem_forbidden',
  not_found: 'problem_not_found',
  bad_credentials: 'problem_bad_credentials',
  username_taken: 'problem_username_taken',
  email_taken: 'problem_email_taken',
  dates_taken: 'problem_dates_taken',
  held_by_other: 'problem_held_by_other',
  too_many_bookings: 'problem_too_many_bookings',
  not_cancellable: 'problem_not_cancellable',
  coupon_invalid: 'problem_coupon_invalid',
  conflict: 'problem_conflict',
  stale_version: 'problem_conflict',
} as const;

/** What to tell people of an error: ours by its code, in their language; else what the API said. */
export function useProblemText(): (error: unknown) => string {
  const t = useUiTexts();
  return (error) => {
    if (!isProblem(error)) return t('problem_internal');
    const key = told[error.code as keyof typeof told];
    if (key) return t(key, { seconds: error.retryAfter ?? 60 });
    return error.status < 500 && error.detail ? error.detail : t('problem_internal');
  };
}
