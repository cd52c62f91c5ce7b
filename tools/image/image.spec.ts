import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closureOf } from './closure.ts';
import { externalsOf } from './externals.ts';
import { sbomOf } from './sbom.ts';

describe('what a bundle loads', () => {
  it('is the packages it imports, in whatever form, and no built-in', () => {
    const bundle = [
      'import * as x from "@nestjs/common";',
      "import { a, b } from 'zod';",
      'import "reflect-metadata";',
      'import fs from "node:fs"; import "net";',
      'export { d } from "kafkajs/src/network/index.js";',
      'const late = await import("@opentelemetry/sdk-node");',
      'const text = "import nothing";',
    ].join('\n');
    expect(externalsOf(bundle)).toEqual(['@nestjs/common', '@opentelemetry/sdk-node', 'kafkajs', 'reflect-metadata', 'zod']);
  });
});

describe('what a package needs', () => {
  let root: string;
  const install = (path: string, manifest: object = {}) => {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'package.json'), JSON.stringify(manifest));
  };
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'roost-closure-'));
    install('node_modules/a', { dependencies: { b: '1', c: '2' }, optionalDependencies: { absent: '1' } });
    install('node_modules/a/node_modules/b', { dependencies: { c: '2' } });
    install('node_modules/b', {});
    install('node_modules/c', { peerDependencies: { d: '1', e: '1' }, peerDependenciesMeta: { e: { optional: true } } });
    install('node_modules/d', { dependencies: { a: '1' } });
    install('node_modules/e', {});
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is found as Node would find it, in circles too, without optional peers', () => {
    expect(closureOf(['a'], root)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
      'node_modules/d',
    ]);
  });
  it('is refused when it is not installed', () => {
    expect(() => closureOf(['nowhere'], root)).toThrow('the app needs nowhere, which is not installed');
  });
});

describe('what is inside', () => {
  it('is told as CycloneDX, each package once', () => {
    const packages = [
      { name: '@nestjs/core', version: '12.0.0', license: 'MIT' },
      { name: 'pg', version: '8.0.0' },
      { name: 'pg', version: '8.0.0' },
    ];
    const purl = ['pkg:generic/node@24.0.0', 'pkg:npm/%40nestjs/core@12.0.0', 'pkg:npm/pg@8.0.0'];
    const told = sbomOf({ name: 'roost-booking', version: '1.0.0' }, '24.0.0', packages);
    expect(told).toMatchObject({ bomFormat: 'CycloneDX', components: purl.map((each) => ({ purl: each })) });
  });
});
