import { setTimeout as rest } from 'node:timers/promises';
import type { Booking, ListedBookingPage } from '../../../libs/contracts/src/index.ts';
import { median } from '../contest.ts';
import type { Bench, Part } from '../part.ts';
import type { Person } from '../people.ts';

const SAMPLES_PER_S = 20;
const PATIENCE_MS = 10_000;

/** How long after the answer to a booking its host sees it: one booking at a time, nothing else going on. */
export const ownerView: Part = {
  name: 'owner-view',
  async measure(bench) {
    const count = Math.max(50, Math.round(bench.options.seconds * bench.options.runs * SAMPLES_PER_S));
    bench.say(`owner's view: ${count} bookings, one after the other`);
    await sample(bench, 30);
    const took = await sample(bench, count);
    const sorted = took.toSorted((a, b) => a - b);
    const p99Ms = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
    return [{ what: 'booked until its host sees it', p50Ms: median(took), p99Ms, errors: 0, aim: 'p50 ≤ 25 ms, p99 ≤ 100 ms' }];
  },
};

async function sample({ house, people, stays, listings }: Bench, count: number): Promise<number[]> {
  const hosts = new Map(people.hosts.map((host) => [host.id, host]));
  const url = house.url('gateway');
  const took: number[] = [];
  for (let index = 0; index < count; index++) {
    const guest = people.guests[index % people.guests.length] as Person;
    const booking = await book(url, guest, stays.next());
    const answered = performance.now();
    const host = hosts.get(booking.host_id) as Person;
    while (!(await sees(url, host, booking.id)))
      if (performance.now() - answered > PATIENCE_MS)
        throw new Error(`the host did not see ${booking.id} of ${listings.all.length}`);
    took.push(performance.now() - answered);
    await rest(Math.random() * 20); // no rhythm that could agree with one of the system's
  }
  return took;
}

async function book(url: string, guest: Person, stay: object): Promise<Booking> {
  const response = await fetch(`${url}/api/bookings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(stay),
  });
  if (response.status !== 201) throw new Error(`not booked: ${response.status} ${await response.text()}`);
  return (await response.json()) as Booking;
}

async function sees(url: string, host: Person, id: string): Promise<boolean> {
  const response = await fetch(`${url}/api/owner/bookings?per_page=1`, { headers: { authorization: `Bearer ${host.token}` } });
  const { bookings } = (await response.json()) as ListedBookingPage;
  return bookings[0]?.id === id;
}
