import type { Child, Command } from './child.ts';

export const engineNames = ['postgres', 'mongo', 'redis', 'kafka'] as const;
export type EngineName = (typeof engineNames)[number];

export interface EngineSettings {
  /** The engine's own folder for its data. */
  dataDir: string;
  port: number;
  /** Whether an answered write survives a power cut; tests say no. */
  durable: boolean;
  progress: (message: string) => void;
}

/** What `startEngines` must know to run one engine. */
export interface EngineKind {
  name: EngineName;
  title: string;
  /** When this variable is set, the server it names is used and none started. */
  variable: string;
  defaultPort: number;
  /** How many adjacent ports it listens on. */
  ports: number;
  stopSignal: NodeJS.Signals;
  url(port: number): string;
  /** Finds or fetches the program, makes its data folder, and says how to start it. */
  prepare(settings: EngineSettings): Promise<Omit<Command, 'logFile'>>;
  /** One real question, with a deadline of its own; rejects while the server cannot answer. */
  ask(url: string): Promise<void>;
  /** What it needs once it answers (databases; a replica set, if the server is ours). */
  settle?(url: string, ours: boolean): Promise<void>;
}

/** An engine in use. `pid` and `child` are absent when it is someone else's. */
export interface Engine {
  name: EngineName;
  title: string;
  url: string;
  port?: number;
  logFile?: string;
  readonly pid?: number;
  readonly child?: Child;
  /** Rejects when it does not answer. */
  ask(): Promise<void>;
  /** Starts it again, on its port and data, whether it was stopped, crashed or still runs. */
  restart(): Promise<void>;
  /** Stops it if we started it. */
  stop(): Promise<void>;
}
