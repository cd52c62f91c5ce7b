import { addDays, weekdayOf } from '#contracts';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/lib/format.ts';

type YearProps = { from: string; months?: number; renderDay: (date: string) => ReactNode };

/** Months from that of `from` on, as tables, Monday first; `renderDay` draws each date, with nothing before `from`. */
export function Year({ from, months = 12, renderDay }: YearProps) {
  return (
    <div className="@container">
      <div className="grid items-start gap-x-8 gap-y-6 @md:grid-cols-2 @3xl:grid-cols-3">
        {Array.from({ length: months }, (_, i) => monthAfter(from, i)).map((first) => (
          <Month key={first} first={first} from={from} renderDay={renderDay} />
        ))}
      </div>
    </div>
  );
}

function Month({ first, from, renderDay }: { first: string; from: string; renderDay: YearProps['renderDay'] }) {
  const format = useFormat();
  const weeks = weeksOf(first);
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 text-center">
      <caption className="mb-2 text-left font-semibold first-letter:uppercase">{format.month(first)}</caption>
      <thead>
        <tr>
          {weeks[1]?.map((date) => (
            <th key={date} scope="col" className="pb-1 text-xs font-semibold text-muted">
              {format.weekday(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <td key={date} className="p-0">
                {date.startsWith(first.slice(0, 7)) && (date < from ? <Past date={date} /> : renderDay(date))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Past = ({ date }: { date: string }) => (
  <span className="flex h-11 items-center justify-center text-sm text-muted line-through">{Number(date.slice(8))}</span>
);

function weeksOf(first: string): string[][] {
  const monday = addDays(first, 1 - weekdayOf(first));
  const next = monthAfter(first, 1);
  const weeks: string[][] = [];
  for (let date = monday; date < next; date = addDays(date, 7)) weeks.push(Array.from({ length: 7 }, (_, i) => addDays(date, i)));
  return weeks;
}

/** The first day of the month so many months after that of a date. */
export function monthAfter(date: string, months: number): string {
  const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
