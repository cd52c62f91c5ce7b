import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { appSpecs } from '../launcher/apps.ts';
import { root } from '../launcher/paths.ts';
import { affectedBy } from './affected.ts';

/**
 * What the workflows ask for:
 *   affected BASE                 the apps whose images have changed since that commit, as JSON; all, when it is not known
 *   set ENVIRONMENT APP DIGEST    writes an image into an environment's values
 *   promote FROM TO               gives an environment the images of another
 */
const [command, ...args] = process.argv.slice(2);
const apps = appSpecs.map(({ name }) => name);
if (command === 'affected') console.log(JSON.stringify(affected(args[0])));
else if (command === 'set' && args.length === 3) change(args[0] as string, { [args[1] as string]: args[2] as string });
else if (command === 'promote' && args.length === 2) change(args[1] as string, digestsOf(args[0] as string));
else throw new Error('usage: main.ts affected BASE | set ENVIRONMENT APP DIGEST | promote FROM TO');

function affected(base: string | undefined): string[] {
  if (!base || /^0*$/.test(base)) return [...apps, 'web'];
  const files = execFileSync('git', ['diff', '--name-only', base, 'HEAD'], { cwd: root, encoding: 'utf8' });
  return affectedBy(files.split('\n').filter(Boolean), apps);
}

function valuesOf(environment: string): string {
  return join(root, 'deploy/environments', environment, 'values.yaml');
}

function digestsOf(environment: string): Record<string, string> {
  const { image } = parseDocument(readFileSync(valuesOf(environment), 'utf8')).toJS() as { image?: { digests?: object } };
  return { ...image?.digests } as Record<string, string>;
}

function change(environment: string, digests: Record<string, string>): void {
  const document = parseDocument(readFileSync(valuesOf(environment), 'utf8'));
  for (const [app, digest] of Object.entries(digests)) document.setIn(['image', 'digests', app], digest);
  writeFileSync(valuesOf(environment), document.toString({ lineWidth: 130 }));
}
