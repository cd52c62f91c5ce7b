import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether nothing listens on this loopback port. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Rejects when the port is taken, for the process that has it would answer in place of the one to be started. */
export async function requireFreePort(port: number, owner: string): Promise<void> {
  if (!(await isPortFree(port))) throw new Error(`${owner} cannot start: port ${port} is taken by another process`);
}

const handedOut = new Set<number>();

/**
 * The first of `count` adjacent free ports. They are taken below the range from which systems choose ports for outgoing connections,
 * where one could be taken again before the server that it is meant for listens. `FREE_PORTS` (`from-to`) narrows them, for processes
 * that would take them from each other.
 */
export async function freePort(count = 1): Promise<number> {
  const [from, to] = (process.env.FREE_PORTS ?? '20000-32000').split('-').map(Number) as [number, number];
  for (let tries = 0; tries < 200; tries++) {
    const first = randomInt(from, to);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if (ports.some((port) => handedOut.has(port))) continue;
    ports.forEach((port) => handedOut.add(port)); // before asking, or two callers at once could get the same
    if ((await Promise.all(ports.map((port) => isPortFree(port)))).every(Boolean)) return first;
  }
  throw new Error(`No free port found between ${from} and ${to}`);
}
