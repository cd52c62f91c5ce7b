import { engineKinds } from '../engines/start.ts';
import { engineNames, type EngineName } from '../engines/engine.ts';
import type { AppSpec } from './apps.ts';

/** A port that something is about to listen on, and the variable that moves it. */
export interface PlannedPort {
  owner: string;
  port: number;
  variable: string;
}

export interface PortPlan {
  apps: Record<string, number>;
  engines: Record<EngineName, number>;
  /** Every port that must be free. */
  all: PlannedPort[];
}

type Env = Record<string, string | undefined>;

/**
 * Who listens where: `ROOST_PORT_OFFSET` moves all ports, `PORT` sets the gateway's, `ROOST_<NAME>_PORT` that of any other app or engine.
 */
export function planPorts(apps: AppSpec[], env: Env = process.env): PortPlan {
  const offset = numberIn(env, 'ROOST_PORT_OFFSET', 0);
  const planned = (owner: string, standard: number): PlannedPort => {
    const variable = owner === 'gateway' ? 'PORT' : `ROOST_${owner.toUpperCase().replaceAll('-', '_')}_PORT`;
    return { owner, variable, port: numberIn(env, variable, standard + offset) };
  };
  const ofApps = apps.map((app) => planned(app.name, app.port));
  const ofEngines = engineNames.map((name) => planned(name, engineKinds[name].defaultPort));
  const own = ofEngines.filter(({ owner }) => !env[engineKinds[owner as EngineName].variable]);
  return {
    apps: portsByOwner(ofApps),
    engines: portsByOwner(ofEngines) as Record<EngineName, number>,
    all: [...ofApps, ...own.flatMap(adjacent)],
  };
}

const portsByOwner = (planned: PlannedPort[]) => Object.fromEntries(planned.map(({ owner, port }) => [owner, port]));

function adjacent(planned: PlannedPort): PlannedPort[] {
  const { ports } = engineKinds[planned.owner as EngineName];
  return Array.from({ length: ports }, (_, index) => ({ ...planned, port: planned.port + index }));
}

function numberIn(env: Env, variable: string, otherwise: number): number {
  const value = Number(env[variable] ?? otherwise);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`${variable} must be a port number, not "${env[variable]}"`);
  return value;
}
