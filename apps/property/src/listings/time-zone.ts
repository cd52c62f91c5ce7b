import tzLookup from '@photostructure/tz-lookup';
import type { Location } from '#contracts';

/** The IANA time zone in which a place lies. */
export const timeZoneOf = ({ coordinates: { coordinates } }: Location): string => tzLookup(coordinates[1], coordinates[0]);
