import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Row } from './row.ts';

/** The rows of a CSV file, gzipped or not, each with the line on which it ends. Reads no faster than they are taken. @throws on a broken file */
export async function* rowsOf(file: string): AsyncGenerator<{ line: number; row: Row }> {
  // Sloppy files have quotes in the middle of a field and rows with too few cells.
  const parser = parse({
    columns: true,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const stages = file.endsWith('.gz') ? [createGunzip(), parser] : [parser];
  pipeline([createReadStream(file), ...stages], () => undefined); // an error reaches the reader below through the parser
  for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>)
    yield { line: info.lines, row: record };
}
