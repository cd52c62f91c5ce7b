import { describe, expect, it } from 'vitest';
import { Darkroom } from './darkroom.ts';

describe('the darkroom', () => {
  it('refuses the ninth at once, and takes it when one is out', async () => {
    const darkroom = new Darkroom();
    const open: (() => void)[] = [];
    const waiting = Array.from({ length: 8 }, () => darkroom.admit(() => new Promise<void>((resolve) => open.push(resolve))));
    await expect(darkroom.admit(async () => 'in')).rejects.toMatchObject({ code: 'overloaded' });
    open[0]?.();
    await waiting[0];
    expect(await darkroom.admit(async () => 'in')).toBe('in');
    for (const resolve of open) resolve();
    await Promise.all(waiting);
  });

  it('frees the place of one that broke off', async () => {
    const darkroom = new Darkroom();
    const broken = Array.from({ length: 20 }, () => darkroom.admit(() => Promise.reject(new Error('broke off'))).catch(() => 0));
    await Promise.all(broken);
    expect(await darkroom.admit(async () => 'in')).toBe('in');
  });

  it('develops one at a time, also after one that failed', async () => {
    const darkroom = new Darkroom();
    let atOnce = 0;
    const work = async () => {
      expect(++atOnce).toBe(1);
      await Promise.resolve();
      atOnce--;
    };
    const failed = darkroom.inTurn(() => Promise.reject(new Error('broken picture')));
    const done = Promise.all([1, 2, 3].map(() => darkroom.inTurn(work)));
    await expect(failed).rejects.toThrow('broken picture');
    await done;
  });
});
