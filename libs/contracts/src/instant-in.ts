const formats = new Map<string, Intl.DateTimeFormat>();

function offsetMs(timeZone: string, at: Date): number {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A wall-clock hour in a time zone as an instant; the offset is taken at the result, so changes of summer time come out right. */
export function instantIn(timeZone: string, date: string, hour: number): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const guess = new Date(wall - offsetMs(timeZone, new Date(wall)));
  return new Date(wall - offsetMs(timeZone, guess));
}
