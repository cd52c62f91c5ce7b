import { parseArgs } from 'node:util';
import { elementsOf } from './elements.ts';
import { placesIn } from './places-in.ts';
import { sendPlaces } from './send-places.ts';

const usage = 'npm run import:places -- extract.osm[.pbf|.json]';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error(usage);
  const started = performance.now();
  const places = await placesIn(() => elementsOf(file));
  await sendPlaces(places);
  console.log(`${places.length} places of ${file} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
