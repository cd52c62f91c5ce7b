import { type Listing, toDecimal, toMinor } from '#contracts';
import { isUploaded, urlOf } from '../domain/picture-url.ts';
import type { ListingDocument } from './listing.schema.ts';

/** The fields of a document that a listing itself says; occupied nights are not among them. */
export function toDocument({ id, ...listing }: Listing): Omit<ListingDocument, 'stays' | 'closed' | 'deleted_at'> {
  return {
    ...listing,
    _id: id,
    images: listing.images.filter((image) => !isUploaded(image)),
    price_per_night: toMinor(listing.price_per_night, listing.currency),
    created_at: new Date(listing.created_at),
    updated_at: new Date(listing.updated_at),
  };
}

/** What a query must leave out for `toListing`: large and nobody's business. */
export const unlisted = { stays: 0, closed: 0, deleted_at: 0, scores: 0, review_sequence: 0 } as const;

/** The listing a document holds. */
export function toListing(document: Omit<ListingDocument, keyof typeof unlisted>): Listing {
  // Documents from before there were such rules have neither.
  const { _id, price_per_night, created_at, updated_at, pricing = {}, stay_rules = {}, ...others } = document;
  const { pictures = [], images, ...rest } = others;
  return {
    id: _id,
    ...rest,
    images: [...pictures.map((picture) => urlOf(_id, picture)), ...images],
    pricing,
    stay_rules,
    price_per_night: toDecimal(price_per_night, rest.currency),
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  };
}
