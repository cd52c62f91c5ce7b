import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appSpecs } from './apps.ts';
import { checkPorts } from './check-ports.ts';
import { listenersIn } from './port-holder.ts';
import { planPorts } from './port-plan.ts';

describe('ports', () => {
  it('are the documented ones', () => {
    const { apps, engines } = planPorts(appSpecs, {});
    expect(apps).toMatchObject({ gateway: 8080, traveler: 8101, owner: 8102, property: 8103, booking: 8104, payment: 8105 });
    expect(engines).toEqual({ postgres: 15432, mongo: 27117, redis: 16379, kafka: 19092 });
  });

  it('move all at once, and each alone', () => {
    const { apps, engines } = planPorts(appSpecs, { ROOST_PORT_OFFSET: '1000', PORT: '80', ROOST_KAFKA_PORT: '9092' });
    expect([apps.gateway, apps.booking, engines.redis, engines.kafka]).toEqual([80, 9104, 17379, 9092]);
  });

  it('need not be free for an engine that somebody else runs', () => {
    const owners = planPorts(appSpecs, { REDIS_URL: 'redis://elsewhere' }).all.map(({ owner }) => owner);
    expect(owners).not.toContain('redis');
    expect(owners.filter((owner) => owner === 'kafka')).toHaveLength(2);
  });

  it('must be numbers', () => {
    expect(() => planPorts(appSpecs, { PORT: 'http' })).toThrow('PORT must be a port number, not "http"');
  });

  describe('that are taken', () => {
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      ({ port } = server.address() as AddressInfo);
    });
    afterAll(() => void server.close());
    const check = () => checkPorts([{ owner: 'booking', port, variable: 'ROOST_BOOKING_PORT' }]);

    it('are named, with the service and the way out', async () => {
      await expect(check()).rejects.toThrow(new RegExp(`Port ${port}, for booking, is taken.*ROOST_BOOKING_PORT`));
    });

    it.runIf(process.platform === 'linux')('are named with the process that has them', async () => {
      await expect(check()).rejects.toThrow(`process ${process.pid}`);
    });
  });

  it('are found in the table of sockets by number and state', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1
   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 4712 1
   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1`;
    expect(listenersIn(table, 8080)).toEqual(['socket:[4711]']);
  });
});
