import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, Stack } from '#testing';

const apps = ['traveler', 'owner', 'property', 'booking', 'payment', 'notification', 'event-log', 'live', 'ai'] as const;
const roles = ['nobody', 'traveler', 'owner', 'admin', 'service'] as const;
type Role = (typeof roles)[number];

const anyone: Role[] = [...roles];
const people: Role[] = ['traveler', 'owner', 'admin'];

/** Who may call what, by app. A route that is missing here fails the test: nobody adds one without saying who it is for. */
const table: Record<(typeof apps)[number], Record<string, Role[]>> = {
  traveler: {
    'POST /api/traveler/auth/register': anyone,
    'POST /api/traveler/auth/login': anyone,
    'POST /api/traveler/auth/refresh': anyone,
    'POST /api/traveler/auth/logout': anyone,
    'GET /.well-known/jwks.json': anyone,
    'GET /api/traveler/profile': ['traveler'],
    'PUT /api/traveler/profile': ['traveler'],
    'GET /api/traveler/account/export': ['traveler'],
    'DELETE /api/traveler/account': ['traveler'],
    'PUT /api/traveler/profile/picture': ['traveler'],
    'DELETE /api/traveler/profile/picture': ['traveler'],
    'GET /api/traveler/pictures/{user_id}/{hash}': anyone,
    'GET /api/traveler/lists': ['traveler'],
    'POST /api/traveler/lists': ['traveler'],
    'GET /api/traveler/lists/shared/{token}': anyone,
    'GET /api/traveler/lists/{id}': ['traveler'],
    'PUT /api/traveler/lists/{id}': ['traveler'],
    'DELETE /api/traveler/lists/{id}': ['traveler'],
    'POST /api/traveler/lists/{id}/listings': ['traveler'],
    'DELETE /api/traveler/lists/{id}/listings/{listing_id}': ['traveler'],
    'POST /api/traveler/lists/{id}/share': ['traveler'],
    'DELETE /api/traveler/lists/{id}/share': ['traveler'],
    'GET /internal/travelers/{id}/search-profile': ['service'],
    'GET /api/traveler/bookings': ['traveler'],
    'GET /api/traveler/favorites': ['traveler'],
    'POST /api/traveler/favorites': ['traveler'],
    'DELETE /api/traveler/favorites/{id}': ['traveler'],
    'GET /api/traveler/preferences': ['traveler'],
    'PUT /api/traveler/preferences': ['traveler'],
    'GET /internal/accounts/{id}/contact': ['service'],
  },
  owner: {
    'POST /api/owner/auth/register': anyone,
    'POST /api/owner/auth/login': anyone,
    'POST /api/owner/auth/refresh': anyone,
    'POST /api/owner/auth/logout': anyone,
    'GET /.well-known/jwks.json': anyone,
    'GET /api/owner/profile': ['owner', 'admin'],
    'PUT /api/owner/profile': ['owner', 'admin'],
    'GET /api/owner/account/export': ['owner'],
    'DELETE /api/owner/account': ['owner'],
    'PUT /api/owner/profile/picture': ['owner'],
    'DELETE /api/owner/profile/picture': ['owner'],
    'GET /api/owner/pictures/{user_id}/{hash}': anyone,
    'GET /api/owner/hosts/{id}': anyone,
    'GET /api/owner/bookings': ['owner'],
    'POST /api/owner/bookings/{id}/accept': ['owner'],
    'POST /api/owner/bookings/{id}/cancel': ['owner'],
    'GET /api/owner/calendars/{listing_id}': ['owner'],
    'POST /api/owner/calendars/{listing_id}/rotate': ['owner'],
    'GET /api/owner/calendars/{listing_id}/feeds': ['owner'],
    'POST /api/owner/calendars/{listing_id}/feeds': ['owner'],
    'DELETE /api/owner/calendars/{listing_id}/feeds/{feed_id}': ['owner'],
    'POST /api/owner/calendars/{listing_id}/feeds/{feed_id}/sync': ['owner'],
    'GET /api/owner/availability/{listing_id}': ['owner'],
    'PUT /api/owner/availability/{listing_id}': ['owner'],
    'GET /api/owner/analytics': ['owner'],
    'GET /api/owner/overview': ['owner'],
    'GET /api/owner/payouts': ['owner'],
    'GET /api/owner/payouts/statement': ['owner'],
    'POST /api/owner/payouts/{booking_id}/paid': ['admin'],
    'GET /api/owner/preferences': ['owner'],
    'PUT /api/owner/preferences': ['owner'],
    'GET /internal/accounts/{id}/contact': ['service'],
  },
  property: {
    'GET /api/properties': anyone,
    'GET /api/properties/search': anyone,
    'GET /api/properties/{id}': anyone,
    'POST /api/properties': ['owner'],
    'PUT /api/properties/{id}': ['owner'],
    'DELETE /api/properties/{id}': ['owner'],
    'POST /internal/listings/import': ['service'],
    'GET /internal/listings/{id}/similar': ['service'],
    'GET /api/properties/{id}/images': anyone,
    'POST /api/properties/{id}/images': ['owner'],
    'PUT /api/properties/{id}/images': ['owner'],
    'DELETE /api/properties/{id}/images/{image_id}': ['owner'],
    'GET /media/{listing_id}/{hash}/{file}': anyone,
    'GET /api/properties/{id}/reviews': anyone,
    'POST /api/properties/{id}/reviews': ['traveler', 'owner'],
    'POST /api/properties/{id}/reviews/{review_id}/reply': ['owner'],
    'GET /api/properties/{id}/calendar': anyone,
    'GET /internal/people/{id}': ['service'],
    'GET /api/properties/{id}/coupons': ['owner'],
    'PUT /api/properties/{id}/coupons': ['owner'],
  },
  booking: {
    'POST /api/bookings': ['traveler'],
    'POST /api/bookings/quote': anyone,
    'POST /api/bookings/waitlist': ['traveler'],
    'GET /api/bookings/waitlist': ['traveler'],
    'DELETE /api/bookings/waitlist/{id}': ['traveler'],
    'GET /internal/people/{id}': ['service'],
    'GET /api/bookings/{id}': people,
    'GET /api/bookings/{id}/refund-preview': ['traveler'],
    'PUT /api/bookings/{id}': ['traveler'],
    'GET /api/bookings/user/{user_id}': people,
    'GET /internal/invariants': ['service'],
    'GET /api/calendars/{file}': anyone,
    'GET /internal/calendars/{listing_id}': ['service'],
    'POST /internal/calendars/{listing_id}/rotate': ['service'],
    'GET /internal/calendars/{listing_id}/feeds': ['service'],
    'POST /internal/calendars/{listing_id}/feeds': ['service'],
    'DELETE /internal/calendars/{listing_id}/feeds/{feed_id}': ['service'],
    'POST /internal/calendars/{listing_id}/feeds/{feed_id}/sync': ['service'],
    'GET /internal/availability/{listing_id}': ['service'],
    'PUT /internal/availability/{listing_id}': ['service'],
    'GET /internal/availability/{listing_id}/nights': ['service'],
  },
  payment: {
    'POST /internal/payments': ['service'],
    'GET /internal/invariants': ['service'],
    'GET /internal/payments/{booking_id}': ['service'],
    'POST /internal/payments/{booking_id}/capture': ['service'],
    'POST /internal/payments/{booking_id}/undo': ['service'],
    'POST /internal/payments/{booking_id}/refund': ['service'],
    'GET /internal/payouts': ['service'],
    'GET /internal/payouts/statement': ['service'],
    'POST /internal/payouts/{booking_id}/paid': ['service'],
  },
  notification: {
    'GET /api/notifications': ['traveler', 'owner'],
    'POST /api/notifications/{id}/read': ['traveler', 'owner'],
    'GET /internal/people/{id}': ['service'],
    'GET /api/messages': ['traveler', 'owner'],
    'GET /api/messages/listings/{listing_id}': ['traveler'],
    'POST /api/messages/listings/{listing_id}': ['traveler'],
    'GET /api/messages/{booking_id}': ['traveler', 'owner'],
    'POST /api/messages/{booking_id}': ['traveler', 'owner'],
  },
  live: {
    'GET /api/live/holds': ['traveler'],
    'POST /api/live/holds': ['traveler'],
    'DELETE /api/live/holds/{id}': ['traveler'],
    'POST /api/live/tickets': people,
    'GET /api/live/stream': [],
  },
  ai: {
    'POST /api/ai/search': anyone,
    'GET /api/ai/weather': anyone,
    'GET /api/ai/activities': anyone,
    'POST /api/ai/itinerary': anyone,
    'GET /api/ai/recommendations': ['traveler'],
    'POST /api/ai/views': ['traveler'],
    'GET /internal/people/{id}': ['service'],
    'POST /internal/places/import': ['service'],
  },
  'event-log': {
    'GET /api/events': ['admin'],
    'GET /api/events/bookings/{booking_id}': ['admin'],
    'GET /api/events/dead-letters': ['admin'],
    'POST /api/events/dead-letters/replay': ['admin'],
    'GET /api/events/dead-letters/{id}': ['admin'],
    'PUT /api/events/dead-letters/{id}': ['admin'],
    'POST /api/events/dead-letters/{id}/dry-run': ['admin'],
    'POST /api/events/dead-letters/{id}/replay': ['admin'],
    'GET /api/ops/health': ['admin'],
    'GET /api/ops/invariants': ['admin'],
  },
};

/** A token opens none of these: they want a ticket, or the cookie of the session. */
const byTicket = new Set(['GET /api/live/stream']);

/** Every app answers these, to everyone. */
const common = ['GET /health/live', 'GET /health/ready'];

describe.each(apps)('%s', (app) => {
  let stack: Stack;
  let clients: Record<Role, Client>;
  let routes: string[];

  beforeAll(async () => {
    stack = await Stack.start({ apps: [app] });
    const { actors } = stack;
    const url = stack.url(app);
    clients = {
      nobody: actors.client(url),
      traveler: actors.client(url, actors.newTraveler()),
      owner: actors.client(url, actors.newOwner()),
      admin: actors.client(url, actors.newAdmin()),
      service: new Client(url, actors.serviceToken()),
    };
    const { body } = await clients.nobody.get<{ paths: Record<string, object> }>('/openapi.json');
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  it('has each of its routes in the table, and no other', () => {
    expect(routes.toSorted()).toEqual([...Object.keys(table[app]), ...common].toSorted());
  });

  it.each(Object.entries(table[app]))('%s is for those it is for', async (route, allowed) => {
    const [method = '', path = ''] = route.split(' ');
    const target = path.replaceAll(/\{\w+\}/g, randomUUID());
    for (const role of roles) {
      const { status } = await clients[role].send(method, target, method === 'GET' || method === 'DELETE' ? undefined : {});
      if (allowed.includes(role))
        expect([role, status === 403 || (status === 401 && !path.includes('/auth/'))]).toEqual([role, false]);
      else expect([role, status]).toEqual([role, role === 'nobody' || byTicket.has(route) ? 401 : 403]);
    }
  });

  it('believes no token that is forged, unsigned or signed by another key', async () => {
    const route = Object.entries(table[app]).find(([, allowed]) => !allowed.includes('nobody'));
    if (!route) return;
    const [method = '', path = ''] = route[0].split(' ');
    for (const token of stack.actors.forgeries()) {
      const { status } = await new Client(stack.url(app), token).send(method, path.replaceAll(/\{\w+\}/g, randomUUID()));
      expect(status).toBe(401);
    }
  });
});
