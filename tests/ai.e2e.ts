import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  type Activities,
  addDays,
  type CreateListing,
  type Itinerary,
  type Listing,
  type PlainSearchResults,
  type Recommendations,
  type SearchResults,
  type Weather,
} from '#contracts';
import { Client, Stack, until } from '#testing';
import { demoListings } from '../tools/demo-data/listings.ts';
import { readEvents } from './support/events.ts';
import { modelServer } from './support/model-server.ts';

const today = new Date().toISOString().slice(0, 10);

describe('the concierge', () => {
  let stack: Stack;
  let ai: Client;
  let made: Listing[];

  beforeAll(async () => {
    stack = await Stack.start({ apps: ['gateway', 'property', 'traveler', 'ai'], env: { WEATHER_URL: 'none' } });
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

  it('finds what to do, open that day, by interests', async () => {
    const { body } = await ai.get<Activities>(
      '/api/ai/activities?lat=41.39&lng=2.17&radius_km=10&interests=art,comida&date=2027-05-04',
    );
    expect(body.activities.length).toBeGreaterThan(20);
    expect(body.activities[0]).toMatchObject({
      matches: expect.arrayContaining([expect.stringMatching(/art|food/)]),
      hours_source: 'category',
    });
    for (const query of [
      'lat=1',
      'lat=1&lng=1&radius_km=101',
      'lat=1&lng=1&date=tomorrow',
      `lat=1&lng=1&interests=${'a,'.repeat(11)}b`,
    ])
      expect(await ai.get(`/api/ai/activities?${query}`)).toMatchObject({ status: 400 });
  });

  it('takes places of OpenStreetMap, whose own hours count', async () => {
    const service = new Client(stack.url('ai'), stack.actors.serviceToken());
    const week = [null, ...Array.from({ length: 6 }, () => ({ opens: 600, closes: 1170 }))];
    const place = { id: 'osm:node/1', name: 'Sagrada Família', category: 'church', lat: 41.4036, lng: 2.1744, week };
    expect(await service.post('/internal/places/import', { places: [place] })).toMatchObject({ status: 204 });
    const on = async (date: string) =>
      (await ai.get<Activities>(`/api/ai/activities?lat=41.4036&lng=2.1744&radius_km=1&date=${date}`)).body.activities.filter(
        ({ name }) => name === 'Sagrada Família',
      );
    expect(await on('2027-05-03')).toEqual([]); // a Monday
    expect(await on('2027-05-04')).toMatchObject([{ hours: { opens: '10:00', closes: '19:30' }, hours_source: 'place' }]);
  });

  it('plans days: as JSON, as a calendar, to print, and as it comes', async () => {
    const ask = {
      location: 'Barcelona',
      from: '2027-05-04',
      to: '2027-05-06',
      interests: ['art'],
      pace: 'moderate',
      party: 2,
      budget: 400,
    };
    const { body } = await ai.post<Itinerary>('/api/ai/itinerary', ask);
    expect(body.days.map(({ date, stops }) => [date, stops.length > 3])).toEqual(
      [4, 5, 6].map((day) => [`2027-05-0${day}`, true]),
    );
    expect(body.total_cost).toBeLessThanOrEqual(400);
    expect(body).toMatchObject({ source: 'rules', location: { name: 'Barcelona' } });
    const as = async (accept: string) => {
      const headers = { accept, 'content-type': 'application/json' };
      const response = await fetch(`${stack.url('ai')}/api/ai/itinerary`, { method: 'POST', headers, body: JSON.stringify(ask) });
      return [response.headers.get('content-type') ?? '', await response.text()];
    };
    const [type, calendar = ''] = await as('text/calendar');
    expect(type).toContain('text/calendar');
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(body.days.flatMap(({ stops }) => stops).length);
    expect((await as('text/html'))[1]).toContain('<h1>Barcelona</h1>');
    const events = await readEvents(`${stack.url('ai')}/api/ai/itinerary`, ask);
    expect(events.map(({ event }) => event)).toEqual(['weather', 'days', 'done']);
  });

  it('plans a booked stay for its traveler alone, and refuses what it cannot plan', async () => {
    const guest = stack.actors.newTraveler();
    const ask = (body: object, actor?: typeof guest) =>
      stack.actors.client(stack.url('ai'), actor).post('/api/ai/itinerary', body);
    const booking_id = randomUUID();
    expect(await ask({ booking_id })).toMatchObject({ status: 401 });
    expect(await ask({ booking_id }, guest)).toMatchObject({ status: 404 });
    const town = { location: 'Barcelona', from: '2027-05-04', to: '2027-05-06' };
    expect(await ask({ ...town, location: 'Nowhereville' })).toMatchObject({ status: 404 });
    for (const wrong of [
      { to: '2027-05-03' },
      { to: '2027-05-18' },
      { party: 0 },
      { pace: 'mad' },
      { budget: -1 },
      { booking_id },
    ])
      expect(await ask({ ...town, ...wrong })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  it('recommends homes to a newcomer, and others to one who saved some, each with its reasons', async () => {
    const traveler = stack.actors.newTraveler();
    const me = stack.actors.client(stack.url('ai'), traveler);
    const ask = async (query = '') => (await me.get<Recommendations>(`/api/ai/recommendations${query}`)).body;
    const cold = await ask();
    expect(cold.recommendations.length).toBe(10);
    expect(cold.confidence).toBe(0.3);
    const cabin = made.find(({ property_type }) => property_type === 'cabin');
    await until(async () => {
      const saved = stack.actors.client(stack.url('traveler'), traveler);
      return (await saved.post('/api/traveler/favorites', { listing_id: cabin?.id })).status < 300;
    });
    await me.post('/api/ai/views', { listing_id: made.at(-1)?.id });
    const { recommendations, inputs } = await ask('?limit=5');
    expect(inputs).toEqual(expect.arrayContaining(['favorites', 'views']));
    expect(recommendations.map(({ listing }) => listing.id)).not.toContain(cabin?.id);
    expect(recommendations.some(({ reasons }) => reasons.some((reason) => reason.includes(`“${cabin?.title}”`)))).toBe(true);
    expect(recommendations.every(({ reasons }) => reasons.length > 0)).toBe(true);
    for (const query of ['?limit=0', '?limit=51', '?check_in=2027-01-01', '?check_in=2027-01-02&check_out=2027-01-01'])
      expect(await me.get(`/api/ai/recommendations${query}`)).toMatchObject({ status: 400 });
  });

  it('finds homes in its own copy while property is down, those free on the nights', async () => {
    const host = stack.actors.client(stack.url('property'), stack.actors.newOwner());
    const location = { ...made[0]!.location, city: 'Skagen', state: 'Nordjylland', country: 'Denmark' }; // no other test's town
    const { title, description, price_per_night, property_type, amenities, capacity } = made[0]!;
    const home = { title, description, price_per_night, property_type, amenities, capacity, location };
    const { body } = await host.post<Listing>('/api/properties', home);
    await until(async () => (await plain('Skagen')).place?.name === 'Skagen'); // its own copy has it then
    await stack.stop('property');
    const found = await plain(`Skagen from ${addDays(today, 40)} to ${addDays(today, 42)}`);
    expect(found.inputs).toContain('own copy of listings');
    expect(found.listings.map(({ id }) => id)).toEqual([body.id]);
    await stack.launch('property');
  });

  it('sends a piece through the gateway before the next is made, and waits longer for that than for others', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<object>();
    await using model = await modelServer({
      reading: () => ({ filters: { city: 'Barcelona' }, wishes: ['quiet'] }),
      order: () => released,
    });
    await stack.stop('ai', 'SIGTERM');
    await stack.launch('ai', { AI_BASE_URL: model.url });
    const began = performance.now();
    const response = await fetch(`${stack.url('gateway')}/api/ai/search`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'somewhere quiet in barcelona' }),
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const pieces = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const { value: first } = await pieces.read();
    expect(first).toMatch(/^event: filters\ndata: .*"source":"model".*\n\n$/);
    await until(() => model.asked.includes('order') && performance.now() - began > 3200); // others have 3 s in all
    release({ order: [2, 1, 0] });
    let rest = '';
    for (let next = await pieces.read(); !next.done; next = await pieces.read()) rest += next.value;
    const events = rest.split('\n\n').map((block) => block.split('\n'));
    expect(events.map(([event]) => event)).toEqual(['event: listings', 'event: done', '']);
    const { listings } = JSON.parse(events[0]![1]!.slice('data: '.length)) as PlainSearchResults;
    const query = '/api/properties/search?city=barcelona';
    const unordered = (await stack.actors.client(stack.url('property')).get<SearchResults>(query)).body.listings;
    expect(listings.slice(0, 3).map(({ id }) => id)).toEqual([2, 1, 0].map((number) => unordered[number]?.id));
  });
});
