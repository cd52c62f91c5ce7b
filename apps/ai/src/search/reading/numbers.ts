/** The words of each number, in English and Spanish. */
const words = byWord({
  1: ['a', 'an', 'one', 'un', 'una', 'uno'],
  2: ['two', 'a couple of', 'couple', 'dos', 'un par de'],
  3: ['three', 'tres'],
  4: ['four', 'cuatro'],
  5: ['five', 'cinco'],
  6: ['six', 'seis'],
  7: ['seven', 'siete'],
  8: ['eight', 'ocho'],
  9: ['nine', 'nueve'],
  10: ['ten', 'diez'],
  11: ['eleven', 'once'],
  12: ['twelve', 'doce'],
  15: ['fifteen', 'quince'],
  20: ['twenty', 'veinte'],
});
const ordinals = byWord({
  1: ['first', '1st', 'primer', 'primera'],
  2: ['second', '2nd', 'segundo', 'segunda'],
  3: ['third', '3rd', 'tercer', 'tercera'],
  4: ['fourth', '4th', 'cuarto', 'cuarta'],
  [-1]: ['last', 'ultimo', 'ultima'],
});

/** A whole number in figures or words, as a group of a pattern. */
export const NUM = `(\\d{1,3}|${longestFirst(words)})`;

/** What `NUM` has matched. */
export const numberOf = (text: string): number => words.get(text) ?? Number(text);

export const ORDINAL = `(${longestFirst(ordinals)})`;

/** What `ORDINAL` has matched; -1 is the last. */
export const ordinalOf = (text: string): number => ordinals.get(text) ?? 1;

function byWord(numbers: Record<number, string[]>): Map<string, number> {
  return new Map(Object.entries(numbers).flatMap(([number, names]) => names.map((name) => [name, Number(number)])));
}

function longestFirst(numbers: Map<string, number>): string {
  return [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
}
