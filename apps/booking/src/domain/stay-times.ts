const CHECK_IN_HOUR = 15;
const CHECK_OUT_HOUR = 11;

type Stay = { check_in: string; check_out: string; time_zone: string };

/** When the stay begins: 15:00 on the check-in date, in the listing's time zone. */
export const checkInInstant = (stay: Stay): Date => instantOf(stay.check_in, CHECK_IN_HOUR, stay.time_zone);

/** When the stay ends: 11:00 on the check-out date, in the listing's time zone. */
export const checkOutInstant = (stay: Stay): Date => instantOf(stay.check_out, CHECK_OUT_HOUR, stay.time_zone);

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMs(timeZone: string, at: Date): number {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A wall-clock hour in a time zone as an instant; the offset is taken at the result, so changes of summer time come out right. */
function instantOf(date: string, hour: number, timeZone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const guess = new Date(wall - offsetMs(timeZone, new Date(wall)));
  return new Date(wall - offsetMs(timeZone, guess));
}
