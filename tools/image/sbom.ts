export type Part = { name: string; version: string; license?: unknown };

/** What an image holds, as CycloneDX 1.6: the app, Node itself, and every npm package. Same parts, same text. */
export function sbomOf(app: Part, node: string, packages: Part[]): object {
  const component = ({ name, version, license }: Part) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(typeof license === 'string' && { licenses: [{ expression: license }] }),
  });
  const unique = new Map(packages.map((part) => [`${part.name}@${part.version}`, part]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: app.name, version: app.version } },
    components: [
      { type: 'platform', name: 'node', version: node, purl: `pkg:generic/node@${node}` },
      ...[...unique.values()].map(component),
    ],
  };
}
