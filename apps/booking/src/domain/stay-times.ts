import { instantIn } from '#contracts';

const CHECK_IN_HOUR = 15;
const CHECK_OUT_HOUR = 11;

type Stay = { check_in: string; check_out: string; time_zone: string };

/** When the stay begins: 15:00 on the check-in date, in the listing's time zone. */
export const checkInInstant = (stay: Stay): Date => instantIn(stay.time_zone, stay.check_in, CHECK_IN_HOUR);

/** When the stay ends: 11:00 on the check-out date, in the listing's time zone. */
export const checkOutInstant = (stay: Stay): Date => instantIn(stay.time_zone, stay.check_out, CHECK_OUT_HOUR);
