import type { Listing } from '#contracts';
import { Problem } from '#platform';
import { createHash } from 'node:crypto';

/** The version a host's change is based on, as `If-Match` or the body said it. */
export type Version = { ifMatch: string | undefined; inBody: number | undefined };

type Tagged = Pick<Listing, 'version' | 'rating' | 'review_count'>;

/**
 * The strong entity tag of a listing: its version and, once it is reviewed, its rating, which follows reviews and leaves the version
 * alone. `If-Match` is about the version only, so no review makes a host's change stale.
 */
export function etagOf({ version, rating, review_count }: Tagged): string {
  return review_count === 0 ? `"${version}"` : `"${version}-${review_count}-${rating}"`;
}

/** The weak entity tag of a page of listings: which there are, as they are now, and of how many. */
export function etagOfPage(listings: (Tagged & { id: string })[], total: number): string {
  const hash = createHash('sha1').update(String(total));
  for (const listing of listings) hash.update(`${listing.id} ${etagOf(listing)} `);
  return `W/"${hash.digest('base64url')}"`;
}

/** Whether an `If-None-Match` header names this tag (weak comparison, RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && tagsOf(ifNoneMatch).some((tag) => tag === '*' || bare(tag) === bare(etag));
}

/** @throws Problem version_required when none was said, stale_version when it is not the current one. */
export function requireVersion({ ifMatch, inBody }: Version, current: number): void {
  if (ifMatch === undefined && inBody === undefined)
    throw new Problem('version_required', 'Send the version you read as `If-Match: "<version>"` or as `version` in the body.');
  const matches =
    ifMatch === undefined ? inBody === current : tagsOf(ifMatch).some((tag) => tag === '*' || versionOf(tag) === String(current));
  if (!matches)
    throw new Problem('stale_version', `The listing is at version ${current}: read it again.`, { current_version: current });
}

/** The version a strong tag of ours begins with. */
const versionOf = (tag: string) => /^"(\d+)(-[\d.-]+)?"$/.exec(tag)?.[1];

const bare = (tag: string) => tag.replace(/^W\//, '');

const tagsOf = (header: string) => header.split(',').map((tag) => tag.trim());
