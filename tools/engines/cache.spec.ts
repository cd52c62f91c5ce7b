import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cached, cacheRoot } from './cache.ts';

describe('the cache of fetched engines', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'roost-cache-'))));
  afterEach(() => rmSync(root, { recursive: true }));
  const fillWith = (text: string) => (draft: string) => writeFile(join(draft, 'file'), text);
  const content = (folder: string) => readFileSync(join(folder, 'file'), 'utf8');

  it('fetches once and keeps what it has', async () => {
    await cached('redis-1', fillWith('first'), root);
    const folder = await cached('redis-1', () => Promise.reject(new Error('fetched again')), root);
    expect(content(folder)).toBe('first');
  });

  it('leaves nothing behind when fetching fails, so that the next try starts anew', async () => {
    await expect(cached('redis-1', () => Promise.reject(new Error('no network')), root)).rejects.toThrow('no network');
    expect(readdirSync(root)).toEqual([]);
    expect(content(await cached('redis-1', fillWith('second'), root))).toBe('second');
  });

  it('gives both of two that fetch at once the same whole folder', async () => {
    const folders = await Promise.all(['one', 'other'].map((text) => cached('redis-1', fillWith(text), root)));
    expect(folders[0]).toBe(folders[1]);
    expect(['one', 'other']).toContain(content(folders[0] as string));
    expect(readdirSync(root)).toEqual(['redis-1']);
  });

  it('lies where XDG says, else in the home folder', () => {
    expect(cacheRoot({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/roost/engines');
    expect(cacheRoot({})).toMatch(/\.cache\/roost\/engines$/);
  });
});
