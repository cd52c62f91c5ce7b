import { describe, expect, it } from 'vitest';
import { databaseUrl } from './databases.ts';

describe('the address of a database on a server', () => {
  it.each([
    ['postgresql://postgres@127.0.0.1:15432/postgres', 'postgresql://postgres@127.0.0.1:15432/booking'],
    ['postgres://u:p@db:5432?sslmode=require', 'postgres://u:p@db:5432/booking?sslmode=require'],
    ['mongodb://127.0.0.1:27117/?replicaSet=roost', 'mongodb://127.0.0.1:27117/booking?replicaSet=roost'],
    ['mongodb://a:1,b:2/x?replicaSet=r', 'mongodb://a:1,b:2/booking?replicaSet=r'],
    ['mongodb+srv://u:p@cluster', 'mongodb+srv://u:p@cluster/booking'],
  ])('%s', (server, expected) => {
    expect(databaseUrl(server, 'booking')).toBe(expected);
  });
});
