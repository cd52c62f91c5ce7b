export { type Actor, Actors } from './actors.ts';
export { type Answer, Client } from './client.ts';
export { publishCoupons } from './coupons.ts';
export { aListing, publishListings } from './listings.ts';
export { ownDatabase } from './own-database.ts';
export { ownRedis } from './own-redis.ts';
export { Stack, type StackOptions } from './stack.ts';
export { startStripeMock } from './stripe-mock.ts';
export { until } from './until.ts';
