import { describe, expect, it } from 'vitest';
import { withNights } from './blocks.ts';

const none = new Set<string>();
const week = { from: '2026-12-01', to: '2026-12-08' };

describe('blocks', () => {
  it('joins nights that touch and say the same', () => {
    const next = { from: '2026-12-08', to: '2026-12-10' };
    expect(withNights([week], next, { note: '' }, none)).toEqual([{ from: '2026-12-01', to: '2026-12-10' }]);
    expect(withNights([week], next, { note: 'Painting' }, none)).toEqual([week, { ...next, note: 'Painting' }]);
  });

  it('opens nights in the middle of a block', () => {
    expect(withNights([week], { from: '2026-12-03', to: '2026-12-05' }, null, none)).toEqual([
      { from: '2026-12-01', to: '2026-12-03' },
      { from: '2026-12-05', to: '2026-12-08' },
    ]);
  });

  it('leaves out nights that are sold', () => {
    expect(withNights([], { from: '2026-12-01', to: '2026-12-04' }, { note: '' }, new Set(['2026-12-02']))).toEqual([
      { from: '2026-12-01', to: '2026-12-02' },
      { from: '2026-12-03', to: '2026-12-04' },
    ]);
  });
});
