import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../places/gazetteer.ts';
import { worldTowns } from '../../places/world-towns.ts';
import { english } from '../spec/english.queries.ts';
import { compare, queriesOf, slotsOf } from '../spec/score.ts';
import { spanish } from '../spec/spanish.queries.ts';
import { readRequest } from './read-request.ts';

const today = '2026-11-21';
const gazetteer = new Gazetteer(worldTowns());
const demoTowns = [
  'Asheville',
  'Mexico City',
  'Valparaíso',
  'Barcelona',
  'Lisbon',
  'Tromsø',
  'Grindelwald',
  'Kyoto',
  'Marrakesh',
];
gazetteer.setHomes([...demoTowns, 'Cape Town', 'Queenstown'].map((name) => ({ name, lat: 0, lng: 0 })));

describe('reading wishes in plain words', () => {
  it('gets nine of ten slots right in each language', () => {
    for (const [language, list] of Object.entries({ English: english, Spanish: spanish })) {
      const queries = queriesOf(list);
      const results = queries.map(({ text, expected }) => ({
        text,
        ...compare(expected, slotsOf(readRequest(text, today, gazetteer).filters)),
      }));
      const right = results.reduce((sum, result) => sum + result.right, 0);
      const all = results.reduce((sum, result) => sum + result.all, 0);
      const whole = results.filter(({ wrong }) => wrong.length === 0).length;
      console.log(
        `${language}: ${right} of ${all} slots (${((100 * right) / all).toFixed(1)} %), ${whole} of ${queries.length} queries whole`,
      );
      for (const { text, wrong } of results) if (wrong.length > 0) console.log(`  ${text}\n    ${wrong.join('; ')}`);
      expect(right / all).toBeGreaterThanOrEqual(0.9);
    }
    expect(queriesOf(english).length + queriesOf(spanish).length).toBeGreaterThanOrEqual(150);
  });
});
