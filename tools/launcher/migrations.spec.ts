import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppSpec } from './apps.ts';
import { Migrations } from './migrations.ts';

describe('what has migrated', () => {
  const app: AppSpec = { name: 'booking', port: 8104, engines: ['postgres'] };
  let folder: string;
  let program: string;
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', undefined);
    folder = mkdtempSync(join(tmpdir(), 'roost-migrations-'));
    program = join(folder, 'main.js');
    writeFileSync(program, 'first version');
    mkdirSync(join(folder, 'postgres'));
    new Migrations(folder).remember(app, program);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const isDone = () => new Migrations(folder).isDone(app, program);

  it('need not again', () => {
    expect(isDone()).toBe(true);
  });

  it('must again when the program has changed', () => {
    writeFileSync(program, 'second version');
    expect(isDone()).toBe(false);
  });

  it('must again when its store was made anew', () => {
    mkdirSync(join(folder, 'another'));
    rmSync(join(folder, 'postgres'), { recursive: true });
    mkdirSync(join(folder, 'postgres'));
    expect(isDone()).toBe(false);
  });

  it("must always in somebody else's store, of which we know nothing", () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://elsewhere');
    expect(isDone()).toBe(false);
  });
});
