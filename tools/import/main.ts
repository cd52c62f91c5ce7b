import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataDir } from '../launcher/paths.ts';
import { importFile, type Rejected, type Summary } from './import-file.ts';
import { property } from './property.ts';

const usage =
  'npm run import -- listings.csv[.gz] [--city NAME] [--state NAME] [--country NAME] [--currency ABC] [--rejects FILE]';
const text = { type: 'string' } as const;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { city: text, state: text, country: text, currency: text, rejects: text },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(usage);
  const { rejects = join(dataDir, 'imports', `${basename(file)}.rejects.csv`), ...place } = values;
  await main(file, place, rejects);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(file: string, place: Parameters<typeof importFile>[1]['place'], rejects: string): Promise<void> {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  let toldAt = 0;
  const progress = ({ rows }: Summary) => {
    if (performance.now() - toldAt < 1000) return;
    toldAt = performance.now();
    console.log(`${seconds().padStart(6)} s  ${rows} rows`);
  };
  const { rows, created, updated, unchanged, rejected } = await importFile(file, {
    place,
    send: property(process.env),
    progress,
  });
  console.log(
    `${rows} rows in ${seconds()} s: ${created} new, ${updated} changed, ${unchanged} as before, ${rejected.length} rejected`,
  );
  if (rejected.length > 0) await tell(rejected, rejects);
}

/** Every rejected row by its line and reason in a file, and how many for each reason. */
async function tell(rejected: Rejected[], file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const lines = rejected.map(({ line, id, reason }) => `${line},${id},"${reason.replaceAll('"', '""')}"`);
  await writeFile(file, ['line,id,reason', ...lines, ''].join('\n'));
  const counts = Map.groupBy(rejected, ({ reason }) => reason.replace(/\d+(?=;|$)/, 'N'));
  for (const [reason, group] of counts) console.log(`  ${group.length} × ${reason}`);
  console.log(`  by line in ${file}`);
}
