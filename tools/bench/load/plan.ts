/** One request of a load. The token is named by its place among the load's tokens. */
export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  token?: number;
  /** As it goes over the wire. */
  body?: string;
  /** The status of its answer, where it is not the plan's. */
  expect?: number;
}

/** What a generator sends, prepared beforehand. */
export interface Asks {
  tokens: string[];
  list: Ask[];
}

/** An order to the generator's process. */
export interface Plan {
  url: string;
  /** A file with `Asks` as JSON. */
  file: string;
  connections: number;
  seconds: number;
  /** Whether each may be sent only once; otherwise they begin anew. */
  once: boolean;
  /** The status every answer should have. */
  expect: number;
}

/** What came of a load. */
export interface LoadResult {
  /** Requests answered as expected. */
  good: number;
  /** Other answers, and connections that broke. */
  errors: number;
  /** The first of those, for people to read. */
  firstError: string | undefined;
  /** From the first request to the last answer. */
  seconds: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}
