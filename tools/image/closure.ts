import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

/**
 * The folders, relative to `root`, of these packages and of all that they need, as Node would find them: nested versions beside the
 * common ones. Optional packages count where they are installed; optional peers only when something else asks for them.
 * @throws Error when a package that is needed is not installed.
 */
export function closureOf(names: string[], root: string): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string, needed: boolean): void => {
    const path = resolveFrom(name, from, root);
    if (!path) {
      if (needed) throw new Error(`${from || 'the app'} needs ${name}, which is not installed`);
      return;
    }
    if (found.has(path)) return;
    found.add(path);
    const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
    for (const each of Object.keys(dependencies)) visit(each, path, !(each in optionalDependencies));
    for (const each of Object.keys(optionalDependencies)) visit(each, path, false);
    for (const each of Object.keys(peerDependencies)) if (!peerDependenciesMeta[each]?.optional) visit(each, path, false);
  };
  for (const name of names) visit(name, '', true);
  return [...found].sort();
}

/** Where Node finds a package from inside another: in its own node_modules, or in one above. */
function resolveFrom(name: string, from: string, root: string): string | undefined {
  for (let base = from; ; base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const path = join(base, 'node_modules', name);
    if (existsSync(join(root, path, 'package.json'))) return path;
    if (base === '') return undefined;
  }
}
