import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closureOf } from './closure.ts';
import { externalsOf } from './externals.ts';
import { type Part, sbomOf } from './sbom.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** What packages ship for people and compilers, not for Node. */
const notLoaded =
  /\.(d\.[cm]?ts|map|md|markdown|flow|tsbuildinfo)$|\/(test|tests|__tests__|docs|example|examples|benchmarks?|\.github)$/i;

const [app, out] = process.argv.slice(2);
if (!app || !out) throw new Error('usage: assemble.ts APP FOLDER');
assemble(app, out);

/** Fills a folder with all that an app needs to run: its bundle, and the packages it loads with what those load. */
function assemble(name: string, folder: string): void {
  const built = join(root, 'dist', 'apps', name);
  mkdirSync(folder, { recursive: true });
  cpSync(built, folder, { recursive: true });
  for (const script of ['health.mjs', 'wait-for.mjs']) cpSync(join(root, 'tools/image', script), join(folder, script));
  const bundle = globSync('*.js', { cwd: built }).map((file) => readFileSync(join(built, file), 'utf8'));
  const packages = closureOf(externalsOf(bundle.join('\n')), root);
  for (const path of packages) copyPackage(path, folder);
  // The bundle is an ES module; the names let scanners and `npm sbom` read what is inside.
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const manifest = { name: `roost-${name}`, version, license, private: true, type: 'module' };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const parts = packages.map((path) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Part);
  const app = { name: manifest.name, version: version ?? '' };
  writeFileSync(join(folder, 'sbom.cdx.json'), JSON.stringify(sbomOf(app, process.versions.node, parts)));
  console.log(`${name}: ${packages.length} packages`);
}

/** A package without the packages inside it: those are copied when something needs them. */
function copyPackage(path: string, folder: string): void {
  const source = join(root, path);
  const nested = join(source, 'node_modules');
  cpSync(source, join(folder, path), {
    recursive: true,
    dereference: true,
    filter: (file) => file !== nested && (file === source || !notLoaded.test(file.slice(source.length))),
  });
}
