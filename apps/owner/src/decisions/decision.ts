import type { BookingCancellation, BookingConfirmation, BookingStatus, ErrorCode } from '#contracts';

export type DecisionKind = 'accept' | 'cancel';

/** What a host decided about a booking; `sequence` counts the decisions on it, from 1. */
export type Decision = {
  kind: DecisionKind;
  booking_id: string;
  decided_by: string;
  sequence: number;
  reason: string | null;
  message: string | null;
  decided_at: Date;
};

/** Why a booking of this status cannot be decided so; null when it can. */
export function refusal(kind: DecisionKind, status: BookingStatus): ErrorCode | null {
  switch (kind) {
    case 'accept':
      return status === 'pending' ? null : 'not_pending';
    case 'cancel':
      return status === 'pending' || status === 'confirmed' ? null : 'not_cancellable';
    default:
      return kind satisfies never;
  }
}

/** Whether a booking shows what became of the decision. An accepted one may end cancelled: the money was not to be had. */
export function isSettled(kind: DecisionKind, status: BookingStatus): boolean {
  return refusal(kind, status) !== null;
}

/** The event that tells booking of a decision. */
export function toEvent(decision: Decision, eventId: string, correlationId: string): BookingConfirmation | BookingCancellation {
  const { kind, booking_id, decided_by, sequence, reason, message, decided_at } = decision;
  const envelope = {
    event_id: eventId,
    timestamp: decided_at.toISOString(),
    schema_version: 1,
    sequence,
    correlation_id: correlationId,
    causation_id: null,
  };
  const told = { ...envelope, booking_id, decided_by, message };
  return kind === 'accept'
    ? { event_type: 'booking_confirmation', ...told }
    : { event_type: 'booking_cancellation', ...told, role: 'host', reason };
}
