import mongoose, { type Connection, type Schema } from 'mongoose';
import { createIndexes, newId } from '#platform';
import { databaseUrl } from '../../../tools/engines/databases.ts';

/** A database of a test's own on the run's MongoDB, with the collections and indexes of the models named; dropped on disposal. */
export async function ownDatabase(schemas: Record<string, Schema>): Promise<AsyncDisposable & { connection: Connection }> {
  const url = databaseUrl(process.env.MONGODB_URI ?? '', `spec-${newId()}`);
  const connection = await mongoose.createConnection(url, { autoIndex: false, autoCreate: false, w: 'majority' }).asPromise();
  for (const [name, schema] of Object.entries(schemas)) connection.model(name, schema);
  await createIndexes(connection);
  return {
    connection,
    async [Symbol.asyncDispose]() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
