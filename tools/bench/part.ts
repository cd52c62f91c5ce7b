import type { CpuTimes } from './cpu.ts';
import type { House } from './house.ts';
import type { Listings } from './listings.ts';
import type { Options } from './options.ts';
import type { People } from './people.ts';
import type { Stays } from './stays.ts';

/** What every part works with. */
export interface Bench {
  options: Options;
  house: House;
  people: People;
  listings: Listings;
  stays: Stays;
  /** Tells what is going on. */
  say(message: string): void;
}

/** A line of the table. */
export interface Figures {
  what: string;
  /** Requests a second; absent where only latency is measured. */
  rate?: number;
  p50Ms?: number;
  p95Ms?: number;
  p99Ms?: number;
  /** Answers other than the one expected, and connections that broke. */
  errors: number;
  /** This rate as a share of the limit's. */
  ofLimit?: number;
  /** CPU microseconds a request, by process and over all. */
  cpu?: CpuTimes;
  cpuUs?: number;
  /** What this line aims at, in words. */
  aim?: string;
}

/** Something to measure, by name on the command line. */
export interface Part {
  name: string;
  /** Whether it starts the apps itself, each with data of its own; it then finds engines only. */
  startsApps?(options: Options): boolean;
  measure(bench: Bench): Promise<Figures[]>;
}
