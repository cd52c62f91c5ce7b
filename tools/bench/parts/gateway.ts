import { freePort } from '../../engines/ports.ts';
import { startApp } from '../../launcher/start-apps.ts';
import { contest, type Side } from '../contest.ts';
import { startLimit } from '../limit.ts';
import type { Asks } from '../load/plan.ts';
import type { Bench, Figures, Part } from '../part.ts';

/** What passing through the gateway adds: a trivial server asked by way of a gateway of its own, and directly. */
export const gateway: Part = {
  name: 'gateway',
  async measure(bench) {
    const { house } = bench;
    const server = await startLimit(house, 'trivial');
    const urls = { ...house.stage.urls, gateway: `http://127.0.0.1:${await freePort()}`, booking: server.url };
    const hop = await startApp('gateway', { ...house.stage, urls });
    try {
      const common = { asks: () => trivialAsks(bench), expect: 200 };
      const behind = { 'the server': server.child.pid };
      const pids = { gateway: hop.pid, redis: house.pids().redis as number, ...behind };
      const through: Side = { ...common, what: 'by way of the gateway', url: hop.url, pids };
      const direct: Side = { ...common, what: 'limit: directly', url: server.url, pids: behind };
      const [ours, bare] = (await contest(bench, [through, direct])) as [Figures, Figures];
      return [ours, bare, difference(ours, bare)];
    } finally {
      await Promise.all([hop.stop(), server.child.stop()]);
    }
  },
};

function difference(ours: Figures, bare: Figures): Figures {
  return { what: 'the gateway itself', errors: 0, cpuUs: (ours.cpuUs ?? 0) - (bare.cpuUs ?? 0), aim: '≤ 70 µs' };
}

function trivialAsks({ people }: Bench): Asks {
  const tokens = people.guests.slice(0, 500).map(({ token }) => token);
  return { tokens, list: tokens.map((_, token) => ({ method: 'GET', path: `/api/bookings/${token}`, token })) };
}
