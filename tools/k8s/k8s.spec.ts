import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appSpecs } from '../launcher/apps.ts';
import { root } from '../launcher/paths.ts';
import { hasHelm, renderManifests } from './render.ts';

type Block = { calls?: string[]; stores?: string[]; signsWith?: string; callsServices?: boolean };
const values = parse(readFileSync(join(root, 'helm/roost/values.yaml'), 'utf8')) as { apps: Record<string, Block> };

/** The source of what an app reads from its environment. */
function settingsOf(app: string): string {
  const folder = join(root, 'apps', app, 'src');
  const files = readdirSync(folder).filter((file) => file.endsWith('.env.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

describe('the chart', () => {
  it.each(appSpecs.map((app) => [app.name, app] as const))('knows %s as the launcher does', (name, app) => {
    const block = values.apps[name];
    expect(block?.stores?.toSorted()).toEqual(app.engines.toSorted());
    // Booking signs as the services themselves: that is the key of callsServices.
    expect(block?.signsWith).toBe(app.signsWith === 'service' ? undefined : app.signsWith);
  });

  it.each(appSpecs.map(({ name }) => name))('lets %s call those whose addresses it asks for, and no others', (name) => {
    // Where owner asks for the gateway's address it is to show it, and the chart gives it the public one.
    const text = settingsOf(name).replace(/(PUBLIC_URL:.*\n.*)GATEWAY_URL:/, '$1');
    const wanted = appSpecs.map((app) => app.name).filter((app) => text.includes(`${app.toUpperCase().replace('-', '_')}_URL:`));
    const block = values.apps[name];
    expect(block?.calls?.toSorted() ?? []).toEqual(wanted.toSorted());
    expect(block?.callsServices ?? false).toBe(text.includes('SERVICE_KEY_FILE:'));
  });

  it('has every image, and so have compose and the repositories on AWS', () => {
    const images = [...appSpecs.map(({ name }) => name), 'web'].toSorted();
    expect(Object.keys(values.apps).toSorted()).toEqual(images);
    const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
    const [, repositories] =
      /Repositories'?:\n\s*- App\n\s*- \[(.*)\]/.exec(readFileSync(join(root, 'deploy/aws/stores.yaml'), 'utf8')) ?? [];
    for (const image of images) expect(compose).toContain(`image: roost/${image}:`);
    expect(repositories?.split(', ').toSorted()).toEqual(images);
  });

  it.skipIf(!hasHelm())('is what k8s/ was rendered from (npm run k8s); skipped where there is no helm', () => {
    for (const [path, content] of renderManifests()) expect(readFileSync(join(root, 'k8s', path), 'utf8')).toBe(content);
  });
});
