import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes what would end a cell', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x,"y"\n', -1.5],
        [null, 'z'],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""\n",-1.5\r\n,z\r\n');
});

it('lets no text begin as a formula, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = toCsv(['h'], [[text]]).slice('h\r\n'.length, -2);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      expect(read === text || read === `'${text}`).toBe(true);
    }),
  );
});
