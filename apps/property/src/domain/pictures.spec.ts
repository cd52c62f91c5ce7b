import { describe, expect, it } from 'vitest';
import { add, arrange, MAX_PICTURES, type Picture, remove } from './pictures.ts';

const picture = (id: string, hash = id): Picture => ({ id, hash, width: 640, height: 480, widths: [320, 640], caption: null });
const [a, b, c] = [picture('a'), picture('b'), picture('c')] as [Picture, Picture, Picture];
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('the pictures of a home', () => {
  it('grow at their end, and not by one that is there', () => {
    const pictures = [a, b];
    expect(add(pictures, c)).toEqual([a, b, c]);
    expect(add(pictures, picture('x', 'b'))).toBe(pictures);
  });

  it('are not more than fifty', () => {
    const full = Array.from({ length: MAX_PICTURES }, (_, i) => picture(`${i}`));
    expect(() => add(full, a)).toThrow(refused('too_many_images'));
  });

  it('are put in another order, each with its caption or none', () => {
    const [first, second] = arrange([{ ...a, caption: 'Old' }, b], { images: [{ id: 'b', caption: 'The stove' }, { id: 'a' }] });
    expect([first, second]).toEqual([{ ...b, caption: 'The stove' }, a]);
  });

  it.each([
    ['one is missing', ['a']],
    ['one is not among them', ['a', 'b', 'c']],
    ['one is named twice', ['a', 'b', 'b']],
  ])('stay as they are when %s', (_, ids) =>
    expect(() => arrange([a, b], { images: ids.map((id) => ({ id })) })).toThrow(refused('conflict')),
  );

  it('lose the one that is taken out', () => {
    expect(remove([a, b, c], 'b')).toEqual([a, c]);
    expect(() => remove([a], 'b')).toThrow(refused('not_found'));
  });
});
