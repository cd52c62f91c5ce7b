import { resolve } from 'node:path';
import { killAll } from '../engines/alive.ts';
import { onStopSignals } from '../launcher/signals.ts';
import { openHouse, removeFolder, temporaryFolder } from './house.ts';
import { seedListings } from './listings.ts';
import { describeMachine, thisMachine } from './machine.ts';
import { readOptions, type Options } from './options.ts';
import type { Figures } from './part.ts';
import { partsNamed } from './parts.ts';
import { makePeople } from './people.ts';
import { report } from './report.ts';
import { Stays } from './stays.ts';

try {
  const options = readOptions(process.argv.slice(2));
  await main(options, partsNamed(options.parts));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(options: Options, parts: ReturnType<typeof partsNamed>): Promise<void> {
  const started = performance.now();
  const say = (message: string) =>
    console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`);
  const machine = thisMachine();
  say(describeMachine(machine));
  const dir = await temporaryFolder();
  cleanUpOnSignal(dir);
  try {
    const figures = await measure(dir, options, parts, say);
    if (options.json) console.log(JSON.stringify({ machine, options, figures }, null, 2));
    else console.log(`\n${report(figures)}`);
  } finally {
    killAll();
    await removeFolder(dir);
  }
}

async function measure(dir: string, options: Options, parts: ReturnType<typeof partsNamed>, say: (message: string) => void) {
  const enginesOnly = parts.every((part) => part.startsApps?.(options));
  const profile = options.profile && resolve(options.profile);
  const house = await openHouse(dir, say, { profile, start: enginesOnly ? [] : undefined });
  const people = makePeople(house.stage.keysDir);
  if (!enginesOnly) say('Loading listings');
  const listings = enginesOnly ? { all: [], towns: [] } : await seedListings(house, people.hosts, options.listings);
  const bench = { options, house, people, listings, stays: new Stays(listings.all), say };
  const figures: Figures[] = [];
  for (const part of parts) figures.push(...(await part.measure(bench)));
  say('Stopping');
  await house.close();
  return figures;
}

/** Nothing in the folder is worth a clean end: on Ctrl-C all of it goes at once. */
function cleanUpOnSignal(dir: string): void {
  const end = () => {
    killAll();
    void removeFolder(dir).finally(() => process.exit(130));
  };
  onStopSignals(end, () => process.exit(130));
}
