import mongoose, { type Connection } from 'mongoose';
import type { MongooseModuleOptions } from '@nestjs/mongoose';
import type { Dependency } from './health.ts';

// Unknown fields in a filter are a bug, not "match everything".
mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', true);

/** Mongoose with every wait bounded (2 s) and writes acknowledged by the majority. Indexes are made by `migrate`. */
export function mongoOptions(): MongooseModuleOptions {
  return {
    autoIndex: false,
    autoCreate: false,
    maxPoolSize: 50,
    serverSelectionTimeoutMS: 2000,
    connectTimeoutMS: 2000,
    socketTimeoutMS: 10_000,
    waitQueueTimeoutMS: 2000,
    w: 'majority',
    retryAttempts: 30,
    retryDelay: 1000,
  };
}

/** Creates the collections and missing indexes of every model of a connection: what `migrate` does in an app on MongoDB. */
export async function createIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) {
    await model.createCollection(); // beforehand, because a transaction is no place to create one
    await model.createIndexes();
  }
}

/** MongoDB as something an app is not ready without. */
export function mongoDependency(connection: Connection): Dependency[] {
  return [{ name: 'mongodb', check: async () => connection.db?.admin().ping() }];
}
