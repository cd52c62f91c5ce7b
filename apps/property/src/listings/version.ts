import { Problem } from '#platform';

/** The version a host's change is based on, as `If-Match` or the body said it. */
export type Version = { ifMatch: string | undefined; inBody: number | undefined };

/** The strong entity tag of a version. */
export const etagOf = (version: number) => `"${version}"`;

/** Whether an `If-None-Match` header names this tag (weak comparison, RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && tagsOf(ifNoneMatch).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}

/** @throws Problem version_required when none was said, stale_version when it is not the current one. */
export function requireVersion({ ifMatch, inBody }: Version, current: number): void {
  if (ifMatch === undefined && inBody === undefined)
    throw new Problem('version_required', 'Send the version you read as `If-Match: "<version>"` or as `version` in the body.');
  const matches =
    ifMatch === undefined ? inBody === current : tagsOf(ifMatch).some((tag) => tag === '*' || tag === etagOf(current));
  if (!matches)
    throw new Problem('stale_version', `The listing is at version ${current}: read it again.`, { current_version: current });
}

const tagsOf = (header: string) => header.split(',').map((tag) => tag.trim());
