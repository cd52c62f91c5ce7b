import { z } from 'zod';

/** Every stable error code of the public API with its HTTP status and title. Codes are never renamed. */
export const errors = {
  validation_failed: [400, 'The request is not valid'],
  malformed_body: [400, 'The body cannot be read'],
  malformed_request: [400, 'The request cannot be read'],
  unauthenticated: [401, 'Sign in first'],
  bad_credentials: [401, 'Wrong name or password'],
  session_expired: [401, 'The session has ended'],
  payment_declined: [402, 'The payment was declined'],
  forbidden: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  request_timeout: [408, 'The request took too long to arrive'],
  username_taken: [409, 'Username taken'],
  email_taken: [409, 'E-mail taken'],
  dates_taken: [409, 'Dates taken'],
  held_by_other: [409, 'Held by someone else'],
  idempotency_in_flight: [409, 'Still working on it'],
  not_pending: [409, 'No longer pending'],
  not_cancellable: [409, 'Cannot be cancelled'],
  too_many_bookings: [409, 'Too many open bookings'],
  already_reviewed: [409, 'Already reviewed'],
  already_replied: [409, 'Already replied'],
  conflict: [409, 'Changed meanwhile'],
  stale_version: [412, 'Stale version'],
  payload_too_large: [413, 'Too large'],
  unsupported_media_type: [415, 'Unsupported media type'],
  idempotency_mismatch: [422, 'Key used for another request'],
  over_capacity: [422, 'Too many guests'],
  min_nights: [422, 'Stay too short'],
  max_nights: [422, 'Stay too long'],
  in_the_past: [422, 'Dates in the past'],
  too_far_ahead: [422, 'Dates too far ahead'],
  check_in_day: [422, 'No check-in on that day'],
  advance_notice: [422, 'Too short notice'],
  booking_window: [422, 'Not open for booking yet'],
  coupon_invalid: [422, 'No such coupon'],
  quote_invalid: [422, 'Not a quote for this stay'],
  quote_expired: [422, 'The quote has expired'],
  unsupported_payment_method: [422, 'Unknown payment method'],
  version_required: [428, 'Version required'],
  rate_limited: [429, 'Too many requests'],
  headers_too_large: [431, 'Headers too large'],
  internal: [500, 'Something went wrong'],
  overloaded: [503, 'Busy'],
  unavailable: [503, 'Not available now'],
  payment_unavailable: [503, 'Payment not available now'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof errors;

/** RFC 9457 problem details, as every error of the API answers. */
export const ProblemDetails = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  correlation_id: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;
