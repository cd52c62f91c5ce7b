import { describe, expect, it } from 'vitest';
import { affectedBy } from './affected.ts';

const apps = ['gateway', 'booking'];

describe('a change builds the images of', () => {
  it.each([
    ['one app', ['apps/booking/src/main.ts'], ['booking']],
    ['nobody, when it is words or tests elsewhere', ['README.md', 'tests/booking.e2e.ts', 'helm/roost/values.yaml'], []],
    ['all apps, when it is a library', ['libs/platform/src/serve.ts'], ['gateway', 'booking']],
    ['the pages too, when it is the contracts', ['libs/contracts/src/money.ts'], ['gateway', 'booking', 'web']],
    ['the pages', ['apps/web/src/main.tsx'], ['web']],
    ['everything, when a package changes', ['package-lock.json'], ['gateway', 'booking', 'web']],
  ])('%s', (_, files, expected) => {
    expect(affectedBy(files, apps)).toEqual(expected);
  });
});
