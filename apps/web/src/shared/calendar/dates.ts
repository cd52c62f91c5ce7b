/** A calendar date as the day picker's local midnight, and back. */
export const toDay = (date: string): Date => new Date(`${date}T00:00:00`);

export function toDate(day: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}

export const today = (): string => toDate(new Date());
