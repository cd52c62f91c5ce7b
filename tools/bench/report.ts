import type { Figures } from './part.ts';

const heading = ['', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'of limit', 'CPU µs', 'aim'];

/** The figures as one table, and below it where the CPU time of each request went. */
export function report(figures: Figures[]): string {
  return `${align([heading, ...figures.map(row)])}\n\nCPU µs a request, by process:\n${align(cpuRows(figures))}`;
}

function row({ what, rate, p50Ms, p95Ms, p99Ms, errors, ofLimit, cpuUs, aim }: Figures): string[] {
  const limit = ofLimit === undefined ? '' : `${(ofLimit * 100).toFixed(0)} %`;
  return [what, whole(rate), ms(p50Ms), ms(p95Ms), ms(p99Ms), String(errors), limit, whole(cpuUs), aim ?? ''];
}

function cpuRows(figures: Figures[]): string[][] {
  const measured = figures.filter(({ cpu }) => cpu);
  const names = [...new Set(measured.flatMap(({ cpu }) => Object.keys(cpu ?? {})))];
  return [['', ...names], ...measured.map(({ what, cpu }) => [what, ...names.map((name) => whole(cpu?.[name]))])];
}

const whole = (value?: number) => (value === undefined ? '' : Math.round(value).toLocaleString('en'));
const ms = (value?: number) => (value === undefined ? '' : value.toFixed(1));

/** Columns: the first to the left, figures to the right, and the last, if words, to the left again. */
function align(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const words = (column: number) => column === 0 || rows[0]?.[column] === 'aim';
  const cell = (text: string, column: number) =>
    words(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((cells) => `  ${cells.map(cell).join('  ')}`.trimEnd()).join('\n');
}
