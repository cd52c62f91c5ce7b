import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type CreateListing, type Listing, type PlainSearchResults, type SearchResults, type Weather } from '#contracts';
import { type Client, Stack, until } from '#testing';
import { demoListings } from '../tools/demo-data/listings.ts';
import { readEvents } from './support/events.ts';

const today = new Date().toISOString().slice(0, 10);

describe('the concierge', () => {
  let stack: Stack;
  let ai: Client;
  let made: Listing[];

  beforeAll(async () => {
    stack = await Stack.start({ apps: ['property', 'ai'], env: { WEATHER_URL: 'none' } });
    ai = stack.actors.client(stack.url('ai'));
    const host = stack.actors.client(stack.url('property'), stack.actors.newOwner());
    const homes = demoListings.filter(({ location }) => ['Asheville', 'Barcelona'].includes(location.city));
    made = await Promise.all(homes.map(async (home: CreateListing) => (await host.post<Listing>('/api/properties', home)).body));
    const property = stack.actors.client(stack.url('property'));
    await until(
      async () => (await property.get<SearchResults>('/api/properties/search?city=asheville')).body.listings.length > 0,
    );
    // Towns with homes are known by their bare name.
    await until(async () => (await plain('asheville')).place?.name && (await plain('barcelona')).listings.length > 0);
    await until(async () => (await plain('asheville with pets')).notes.length === 0);
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  const plain = async (text: string, more: object = {}) =>
    (await ai.post<PlainSearchResults>('/api/ai/search', { text, ...more })).body;

  it('finds homes by a wish in plain words', async () => {
    const found = await plain('cabin in Asheville for 2, quiet, with a fireplace, next weekend', { today });
    expect(found.filters).toMatchObject({ city: 'Asheville', property_type: 'cabin', guests: 2, amenities: ['fireplace'] });
    expect(found).toMatchObject({ wishes: ['quiet'], not_understood: [], source: 'rules' });
    for (const { property_type, amenities, location } of found.listings)
      expect([property_type, amenities.includes('fireplace'), location.city]).toEqual(['cabin', true, 'Asheville']);
    expect(found.pagination.total).toBe(found.listings.length);
  });

  it('says what it did not understand, and what no home has', async () => {
    const found = await plain('flat in Barcelona with a helipad and a gym');
    expect(found.not_understood).toEqual(['helipad']);
    expect(found.notes.join()).toContain('gym');
    expect(found.listings.map(({ location }) => location.city)).toContain('Barcelona');
  });

  it('puts homes that tell of a wish first', async () => {
    const listings = (await plain('Barcelona near the beach')).listings;
    const words = listings.map(({ title, description }) => /beach|sea|swim|surf/i.test(`${title} ${description}`));
    expect(words.indexOf(true)).toBe(0);
    expect(words.lastIndexOf(true)).toBe(words.filter(Boolean).length - 1);
  });

  it('streams what was understood before what was found', async () => {
    const events = await readEvents(`${stack.url('ai')}/api/ai/search`, { text: 'asheville for 2' });
    expect(events.map(({ event }) => event)).toEqual(['filters', 'listings', 'done']);
    expect(events[0]?.data).toMatchObject({ filters: { city: 'Asheville', guests: 2 } });
  });

  it.each([{}, { text: '' }, { text: 'x'.repeat(501) }, { text: 'a', today: 'soon' }, { text: 7 }, { text: 'a', more: 1 }])(
    'refuses %o',
    async (body) => {
      expect(await ai.post('/api/ai/search', body)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    },
  );

  it('takes any text without failing', async () => {
    const odd = [
      '((((',
      '🏖️🏖️',
      '\u202e evil',
      '$$$ < > 99999999999999999999 per night',
      'a'.repeat(500),
      '31/31/2027 - 99/99/2099',
      '{{7*7}}',
      '1-1-1-1',
    ];
    for (const text of odd) expect([text, (await ai.post('/api/ai/search', { text })).status]).toEqual([text, 200]);
  });

  it('tells the weather, and refuses what is no place and no time', async () => {
    const { body } = await ai.get<Weather>(`/api/ai/weather?lat=41.39&lng=2.17&from=2027-07-01&to=2027-07-03`);
    expect(body.days.map(({ date, kind }) => [date, kind])).toEqual([1, 2, 3].map((day) => [`2027-07-0${day}`, 'climate']));
    expect(body.days[0]?.max_c).toBeGreaterThan(20);
    for (const query of [
      '',
      'lat=91&lng=0',
      'lat=a&lng=0',
      'lat=0&lng=0&from=2027-02-30',
      'lat=0&lng=0&from=2027-01-01&to=2027-03-01',
    ])
      expect(await ai.get(`/api/ai/weather?${query}`)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('finds homes in its own copy while property is down, those free on the nights', async () => {
    const home = made.find(({ location }) => location.city === 'Asheville');
    await stack.stop('property');
    const found = await plain(`Asheville from ${addDays(today, 40)} to ${addDays(today, 42)}`);
    expect(found.inputs).toContain('own copy of listings');
    expect(found.listings.map(({ id }) => id)).toContain(home?.id);
    await stack.launch('property');
  });
});
