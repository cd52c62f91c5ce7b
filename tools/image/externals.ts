import { builtinModules } from 'node:module';

const imported =
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"'\s]+)["']\s*\)/gm;
const packageName = /^(?:@[a-z0-9~._-]+\/)?[a-z0-9~_-][a-z0-9~._-]*/i;
const builtin = new Set(builtinModules);

/** The packages that a bundle loads when it runs, by name, in alphabetical order. */
export function externalsOf(bundle: string): string[] {
  const names = new Set<string>();
  for (const [, from, bare, dynamic] of bundle.matchAll(imported)) {
    const specifier = from ?? bare ?? dynamic ?? '';
    const name = packageName.exec(specifier)?.[0];
    if (name && !specifier.startsWith('node:') && !builtin.has(name)) names.add(name);
  }
  return [...names].sort();
}
