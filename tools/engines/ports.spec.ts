import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, isPortFree, requireFreePort } from './ports.ts';

describe('ports', () => {
  it('tells a taken port from a free one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await isPortFree(port)).toBe(false);
    await expect(requireFreePort(port, 'booking')).rejects.toThrow(`booking cannot start: port ${port} is taken`);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port)).toBe(true);
  });

  it('never gives two callers the same port', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => freePort(2)));
    expect(new Set(ports.flatMap((port) => [port, port + 1])).size).toBe(100);
  });
});
