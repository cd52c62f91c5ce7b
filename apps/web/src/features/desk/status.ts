import type { BookingStatus } from '#contracts';
import type { Tone } from '../../shared/ui/badge.tsx';

/** How the state of a stay is coloured; its name stands beside it. */
export const toneOf: Record<BookingStatus, Tone> = {
  pending: 'ember',
  confirmed: 'accent',
  cancelled: 'neutral',
  completed: 'neutral',
};
