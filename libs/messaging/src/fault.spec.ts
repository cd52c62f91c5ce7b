import { BrokenCircuitError } from 'cockatiel';
import { mongo } from 'mongoose';
import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { DeadlineExceeded } from './deadline.ts';
import { type Fault, faultOf } from './fault.ts';

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });
const postgres = (code: string) => Object.assign(new DatabaseError(code, 0, 'error'), { code });
const status = (statusCode: number) => Object.assign(new Error(`answered ${statusCode}`), { statusCode });

const faults: [Fault, string, unknown][] = [
  ['outage', 'a refused connection', coded('ECONNREFUSED')],
  ['outage', 'a refused connection below a fetch', new TypeError('fetch failed', { cause: coded('ECONNREFUSED') })],
  ['outage', 'a PostgreSQL shutting down', postgres('57P01')],
  ['outage', 'a PostgreSQL out of connections', postgres('53300')],
  ['outage', 'a PostgreSQL that hung up', new Error('Connection terminated unexpectedly')],
  ['outage', 'a pool that cannot connect', new Error('timeout exceeded when trying to connect')],
  ['outage', 'a MongoDB without primary', new mongo.MongoServerSelectionError('none', { servers: new Map() } as never)],
  ['outage', 'a Redis that is away', new Error("Stream isn't writeable and enableOfflineQueue options is false")],
  ['outage', 'an open breaker', new BrokenCircuitError()],
  ['outage', 'a service that answers 503', status(503)],
  ['slow', 'a handler that takes too long', new DeadlineExceeded('Handling took more than 5000 ms')],
  ['slow', 'a cancelled statement', postgres('57014')],
  ['slow', 'a query without answer', new Error('Query read timeout')],
  ['slow', 'a call without answer', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ['passing', 'a deadlock', postgres('40P01')],
  ['passing', 'a failed serialisation', postgres('40001')],
  ['passing', 'a service that answers 500', status(500)],
  ['passing', 'an error nobody knows', new Error('hm')],
  ['passing', 'something that is no error', 'hm'],
  ['permanent', 'a bug', new TypeError('undefined is not a function')],
  ['permanent', 'an invalid value', z.string().safeParse(1).error],
  ['permanent', 'a broken constraint', postgres('23505')],
  ['permanent', 'a refusal', status(409)],
];

it.each(faults)('calls %s: %s', (fault, _what, error) => {
  expect(faultOf(error)).toBe(fault);
});
