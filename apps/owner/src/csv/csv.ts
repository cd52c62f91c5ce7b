/** What a cell may hold; null is an empty one. */
export type Cell = string | number | null;

/** Spreadsheets run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A table as CSV (RFC 4180). What people wrote cannot become a formula: it gets an apostrophe in front, which spreadsheets hide. */
export function toCsv(head: string[], rows: Cell[][]): string {
  return [head, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
