import { addDays, type CalendarDay, countNights, type Listing, nightsAllowed } from '#contracts';

type Rules = Pick<Listing, 'min_nights' | 'max_nights' | 'stay_rules'>;

/** On which days of a home's calendar a stay may begin, and on which one that begins then may end. */
export function stayDays(days: CalendarDay[], { min_nights, max_nights, stay_rules }: Rules) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const isFree = (date: string) => byDate.get(date)?.state === 'free';
  const allowed = (from: string) => nightsAllowed({ max_guests: 1, min_nights, max_nights, stay_rules }, from);
  const isFreeFor = (from: string, nights: number) =>
    Array.from({ length: nights }, (_, i) => addDays(from, i)).every((date) => isFree(date));
  return {
    allowed,
    canBegin: (date: string) => byDate.get(date)?.check_in_allowed === true && isFreeFor(date, allowed(date).min_nights),
    canEnd: (from: string, date: string) => {
      const nights = countNights(from, date);
      const { min_nights: least, max_nights: most } = allowed(from);
      return nights >= least && nights <= most && isFreeFor(from, nights);
    },
  };
}
