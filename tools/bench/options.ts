import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Options {
  /** Names of the parts to run; all when empty. */
  parts: string[];
  /** How long each measured run lasts. */
  seconds: number;
  /** How many runs of each side; their median counts. */
  runs: number;
  connections: number;
  /** How many homes there are. */
  listings: number;
  /** Prints the figures as JSON on stdout, and progress on stderr. */
  json: boolean;
  /** A folder for CPU profiles of the apps. */
  profile: string | undefined;
}

/** Reads `npm run bench -- [part…] [--seconds N] [--runs N] [--connections N] [--listings N] [--json] [--profile DIR]`. @throws TypeError or RangeError */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '4' },
      runs: { type: 'string', default: '3' },
      connections: { type: 'string', default: '50' },
      listings: { type: 'string', default: '10000' },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  return {
    parts: positionals,
    seconds: positive('seconds', values.seconds),
    runs: positive('runs', values.runs),
    connections: positive('connections', values.connections),
    listings: positive('listings', values.listings),
    json: values.json,
    profile: values.profile,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new RangeError(`--${name} must be a number above 0, not "${text}"`);
}
