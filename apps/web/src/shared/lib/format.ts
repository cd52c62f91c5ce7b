import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n/i18n.ts';

/** Money, numbers and dates as the reader's language writes them. */
export function useFormat() {
  const { i18n: instance } = useTranslation(undefined, { i18n });
  const { language } = instance;
  return useMemo(() => formats(language), [language]);
}

export type Formats = ReturnType<typeof formats>;

function formats(language: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const day = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const precise = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const plain = new Intl.NumberFormat(language);
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    /** 128 EUR, with decimals only where there are any. */
    money: (amount: number, currency: string) => {
      const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
      return new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        ...digits,
      }).format(amount);
    },
    number: (value: number) => plain.format(value),
    /** 12.5K: a number where there is little room. */
    short: (value: number) => (value < 10_000 ? plain.format(Math.round(value)) : compact.format(value)),
    /** 62 % of 0.62. */
    percent: (share: number) => percent.format(share),
    list: (words: string[]) => list.format(words),
    /** Fri, 4 Dec 2026 of a calendar date. */
    date: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDate: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    weekday: dates({ weekday: 'short' }),
    longWeekday: dates({ weekday: 'long' }),
    /** 4 – 9 Dec of two calendar dates. */
    range: (from: string, to: string) => day.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    /** With seconds and their thousandths. */
    precise: (at: string) => precise.format(new Date(at)),
    instant: (at: string) => instant.format(new Date(at)),
    /** In 3 days, or 3 days ago, of a calendar date. */
    inDays: (date: string, today: string) => relative.format((Date.parse(date) - Date.parse(today)) / 86_400_000, 'day'),
    /** 3 hours ago. */
    ago: (at: string, now = Date.now()) => ago(relative, (Date.parse(at) - now) / 1000),
  };
}

function ago(format: Intl.RelativeTimeFormat, seconds: number): string {
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  for (const [unit, length] of steps) if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  return format.format(Math.trunc(seconds), 'second');
}
