import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../launcher/paths.ts';
import { hasHelm, renderManifests } from './render.ts';

/** `npm run k8s`: renders the chart anew to plain manifests in `k8s/`; overlays are written by hand and left alone. */
if (!hasHelm()) throw new Error('Helm renders the manifests: install it, or name it in HELM.');
const folder = join(root, 'k8s');
for (const rendered of ['base', 'engines']) rmSync(join(folder, rendered), { recursive: true, force: true });
const files = renderManifests();
for (const [path, content] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
console.log(`${files.size} files in k8s/`);
