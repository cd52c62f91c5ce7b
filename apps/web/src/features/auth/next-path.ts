import type { User } from '#contracts';

const homes = { traveler: '/', owner: '/host', admin: '/ops' } as const;

/** Where somebody goes who has just signed in: where they came from, within this site, or their kind of home. */
export function nextPath(params: URLSearchParams, user: User): string {
  const next = params.get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : homes[user.user_type];
}
