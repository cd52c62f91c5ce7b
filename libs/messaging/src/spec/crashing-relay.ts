// A process of its own: relays an outbox until `ROOST_FAILPOINT` or the test kills it. Run by Node, so no decorators here.
import mongoose from 'mongoose';
import pg from 'pg';
import { MongoOutbox } from '../mongo-outbox.ts';
import { PostgresOutbox } from '../postgres-outbox.ts';
import { Producer } from '../producer.ts';
import { Relay } from '../relay.ts';

const { OUTBOX_URL: url = '', KAFKA_BROKERS: brokers = '' } = process.env;

async function openOutbox() {
  if (!url.startsWith('mongodb')) return new PostgresOutbox({ pool: new pg.Pool({ connectionString: url }), table: 'outbox' });
  const [server = '', dbName] = url.split('#');
  const connection = await mongoose.createConnection(server, { dbName }).asPromise();
  return new MongoOutbox({ db: connection.db!, collection: 'outbox' });
}

const producer = new Producer({ brokers: brokers.split(','), clientId: 'crashing-relay' });
new Relay(await openOutbox(), producer, { onError: (error) => console.error(error) }).start();
