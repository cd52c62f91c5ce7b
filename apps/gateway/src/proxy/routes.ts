/** The services behind the gateway. */
export type ServiceName = 'traveler' | 'owner' | 'property' | 'booking' | 'notification' | 'ai' | 'live' | 'event-log';

/** A public path and who answers it: the path itself and all below it, or only itself where `exact`. */
export type Route = {
  path: string;
  service: ServiceName;
  exact?: boolean;
  methods?: readonly string[];
  timeoutMs?: number;
  bodyLimit?: number;
  /** The body passes as it comes in, and is never held whole. */
  streamed?: true;
};

export const allMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export const defaults = { methods: allMethods, timeoutMs: 3000, bodyLimit: 64 * 1024 };

/** A picture of 10 MB and what multipart adds to it; it is developed before it is answered, after those that came first. */
const UPLOAD_BYTES = 10.5 * 1024 * 1024;
const UPLOAD_MS = 45_000;

/** Booking waits up to 2 s for payment; the owner's desk up to 10 s for an outcome (`Prefer: wait`). */
const BOOKING_MS = 5000;
const WAIT_MS = 12_000;
/** A language model may take some seconds before the concierge goes on without it. */
const CONCIERGE_MS = 12_000;

/**
 * Everything that can be reached from outside. Each path is served below `/api` and, the same, below `/api/v1`; what is not here
 * (`/internal`, the services' health and metrics) does not exist for the world. Of two rows for one path and method the first counts.
 */
export const routes: readonly Route[] = [
  { path: '/owner/bookings/:id/accept', service: 'owner', exact: true, methods: ['POST'], timeoutMs: WAIT_MS },
  { path: '/owner/bookings/:id/cancel', service: 'owner', exact: true, methods: ['POST'], timeoutMs: WAIT_MS },
  { path: '/owner/calendars/:id/feeds/:feed_id/sync', service: 'owner', exact: true, methods: ['POST'], timeoutMs: WAIT_MS },
  { path: '/bookings', service: 'booking', exact: true, methods: ['POST'], timeoutMs: BOOKING_MS },
  {
    path: '/properties/:id/images',
    service: 'property',
    exact: true,
    methods: ['POST'],
    timeoutMs: UPLOAD_MS,
    bodyLimit: UPLOAD_BYTES,
    streamed: true,
  },
  ...(['traveler', 'owner'] as const).map((service): Route => ({
    path: `/${service}/profile/picture`,
    service,
    exact: true,
    methods: ['PUT'],
    timeoutMs: UPLOAD_MS,
    bodyLimit: UPLOAD_BYTES,
    streamed: true,
  })),
  { path: '/traveler', service: 'traveler' },
  { path: '/owner', service: 'owner' },
  { path: '/properties', service: 'property' },
  { path: '/bookings', service: 'booking' },
  { path: '/calendars', service: 'booking', methods: ['GET', 'HEAD'] },
  { path: '/notifications', service: 'notification' },
  { path: '/messages', service: 'notification' },
  { path: '/ai', service: 'ai', timeoutMs: CONCIERGE_MS },
  { path: '/live', service: 'live' },
  { path: '/events', service: 'event-log' },
  { path: '/ops', service: 'event-log' },
];

/** Answers that go on for as long as both sides like; `timeoutMs` is for their beginning. */
export const streamRoutes: readonly Route[] = [{ path: '/live/stream', service: 'live', exact: true, methods: ['GET'] }];

/** What pages show beside the API, at the root: pictures, whose addresses browsers keep for good. */
export const mediaRoutes: readonly Route[] = [{ path: '/media', service: 'property', methods: ['GET', 'HEAD'] }];
