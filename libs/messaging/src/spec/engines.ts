import mongoose, { type mongo } from 'mongoose';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} must name a running server for this test.`);
  return value;
}

/** The Kafka of this test run. */
export function brokers(): string[] {
  return required('KAFKA_BROKERS').split(',');
}

/** A PostgreSQL database of the test's own. */
export async function postgres(): Promise<{ pool: pg.Pool; url: string; drop: () => Promise<void> }> {
  const server = required('DATABASE_URL');
  const name = `messaging_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined); // tests end backends
  const drop = async () => {
    await pool.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  };
  return { pool, url, drop };
}

/** A MongoDB database of the test's own. */
export async function mongodb(): Promise<{ db: mongo.Db; client: mongo.MongoClient; url: string; drop: () => Promise<void> }> {
  const url = required('MONGODB_URI');
  const dbName = `messaging_${randomUUID().replaceAll('-', '')}`;
  const connection = await mongoose.createConnection(url, { dbName }).asPromise();
  const db = connection.db!;
  const drop = async () => {
    await db.dropDatabase();
    await connection.close();
  };
  return { db, client: connection.getClient(), url: `${url}#${dbName}`, drop };
}
