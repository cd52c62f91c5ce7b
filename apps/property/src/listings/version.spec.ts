import { describe, expect, it } from 'vitest';
import { etagOf, etagOfPage, isKnown, requireVersion } from './version.ts';

const check = (ifMatch: string | undefined, inBody?: number) => () => requireVersion({ ifMatch, inBody }, 3);

describe('the version of a change', () => {
  it.each(['"3"', '"1", "3"', '*', '"3-12-4.5"'])('is current as If-Match %s', (ifMatch) => expect(check(ifMatch)).not.toThrow());

  it('is current in the body', () => expect(check(undefined, 3)).not.toThrow());

  it.each(['"2"', 'W/"3"', '3', '""', '"2-3-3"', '"33-1-5"'])('is stale as If-Match %s', (ifMatch) =>
    expect(check(ifMatch)).toThrow(expect.objectContaining({ code: 'stale_version' })),
  );

  it('is taken from If-Match before the body', () =>
    expect(check('"2"', 3)).toThrow(expect.objectContaining({ code: 'stale_version' })));

  it('must be told', () => expect(check(undefined)).toThrow(expect.objectContaining({ code: 'version_required' })));
});

describe('the tag of a listing', () => {
  const listing = { id: 'l', version: 3, rating: null, review_count: 0 };
  const rated = { ...listing, rating: 4.5, review_count: 2 };

  it('is another with every review', () => {
    expect([etagOf(listing), etagOf(rated)]).toEqual(['"3"', '"3-2-4.5"']);
    expect(etagOfPage([listing], 1)).not.toBe(etagOfPage([rated], 1));
  });
});

describe('If-None-Match', () => {
  it.each(['"3"', 'W/"3"', '"1", "3"', '*'])('%s knows version 3', (header) => expect(isKnown(header, '"3"')).toBe(true));
  it.each(['"2"', '3', undefined])('%s does not', (header) => expect(isKnown(header, '"3"')).toBe(false));
});
