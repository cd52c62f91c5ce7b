import { join } from 'node:path';
import type { EngineName } from '../engines/engine.ts';
import type { KeyName } from './keys.ts';
import { root } from './paths.ts';

/** What must be known of an app to start it. */
export interface AppSpec {
  name: string;
  port: number;
  engines: EngineName[];
  /** The key it signs its own tokens with. */
  signsWith?: KeyName;
  /** Whether it calls others in the name of the services. */
  callsServices?: boolean;
  /** Whether the admin's account is kept here. */
  keepsAdmin?: boolean;
  /** Whether it holds prices for people under its signature. */
  signsQuotes?: boolean;
  /** How Node runs it. */
  nodeArgs?: string[];
}

/** Every app, the gateway first. */
export const appSpecs: AppSpec[] = [
  { name: 'gateway', port: 8080, engines: ['redis', 'kafka'], callsServices: true },
  { name: 'traveler', port: 8101, engines: ['mongo', 'kafka'], signsWith: 'traveler', callsServices: true },
  { name: 'owner', port: 8102, engines: ['mongo', 'kafka'], signsWith: 'owner', callsServices: true, keepsAdmin: true },
  { name: 'property', port: 8103, engines: ['mongo', 'kafka'], callsServices: true },
  {
    name: 'booking',
    port: 8104,
    engines: ['postgres', 'redis', 'kafka'],
    signsWith: 'service',
    callsServices: true,
    signsQuotes: true,
  },
  { name: 'payment', port: 8105, engines: ['postgres', 'kafka'] },
  { name: 'notification', port: 8106, engines: ['mongo', 'kafka'], callsServices: true },
  // Streams are young for a moment and then live long: a large nursery would only be memory.
  { name: 'live', port: 8107, engines: ['redis', 'kafka'], callsServices: true, nodeArgs: ['--max-semi-space-size=4'] },
  { name: 'ai', port: 8109, engines: ['mongo', 'kafka'], callsServices: true },
  { name: 'event-log', port: 8108, engines: ['mongo', 'kafka'], callsServices: true },
];

/** The built program of an app. */
export const mainOf = (app: AppSpec): string => join(root, 'dist', 'apps', app.name, 'main.js');
