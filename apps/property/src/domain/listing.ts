import { amountsOf, type CreateListing, fractionDigits, type Listing, type UpdateListing } from '#contracts';
import { isUploaded } from './picture-url.ts';

/** What the outside world says about a listing: who, when, and in which time zone its coordinates lie. */
export type Circumstances = { id: string; hostId: string; timeZone: string; now: string };

/** The rule a listing breaks, and the field that breaks it. */
export class ListingRefused extends Error {
  override name = 'ListingRefused';

  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** A new listing, open for bookings. @throws ListingRefused */
export function draft(fields: CreateListing, { id, hostId, timeZone, now }: Circumstances): Listing {
  return checked({
    ...fields,
    amenities: [...new Set(fields.amenities)],
    pricing: fields.pricing ?? {},
    stay_rules: fields.stay_rules ?? {},
    id,
    host_id: hostId,
    time_zone: timeZone,
    is_active: true,
    version: 1,
    rating: null,
    review_count: 0,
    created_at: now,
    updated_at: now,
  });
}

/** The next version of a listing, with some of its fields changed. @throws ListingRefused */
export function revise(listing: Listing, fields: Omit<UpdateListing, 'version'>, timeZone: string, now: string): Listing {
  const amenities = [...new Set(fields.amenities ?? listing.amenities)];
  // Uploaded pictures come and go by routes of their own: a host who sends back what was read changes links only.
  const links = (fields.images ?? listing.images).filter((image) => !isUploaded(image));
  return checked({
    ...listing,
    ...fields,
    images: [...listing.images.filter(isUploaded), ...links],
    amenities,
    time_zone: timeZone,
    version: listing.version + 1,
    updated_at: now,
  });
}

/** The last version of a listing: no longer to be found or booked. Bookings made before stand. */
export function remove(listing: Listing, now: string): Listing {
  return { ...listing, is_active: false, version: listing.version + 1, updated_at: now };
}

function checked(listing: Listing): Listing {
  if (listing.min_nights > listing.max_nights) throw new ListingRefused('max_nights', 'must not be below min_nights');
  const digits = fractionDigits(listing.currency);
  const fits = (amount: number) => Number(amount.toFixed(digits)) === amount;
  if (!fits(listing.price_per_night)) throw new ListingRefused('price_per_night', `${listing.currency} has ${digits} decimals`);
  if (!amountsOf(listing.pricing).every(fits)) throw new ListingRefused('pricing', `${listing.currency} has ${digits} decimals`);
  return listing;
}
