// What the chart's init containers run: ends when every store that the environment names can be reached, and fails after 5 minutes.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const { DATABASE_URL, MONGODB_URI, REDIS_URL, KAFKA_BROKERS } = process.env;
const standard = { 'postgres:': 5432, 'postgresql:': 5432, 'mongodb:': 27017, 'redis:': 6379, 'rediss:': 6379, 'kafka:': 9092 };
const urls = [DATABASE_URL, REDIS_URL, KAFKA_BROKERS && `kafka://${KAFKA_BROKERS}`, MONGODB_URI].filter(Boolean);
const deadline = Date.now() + 5 * 60_000;

await Promise.all(urls.filter((url) => !url.startsWith('mongodb+srv:')).map(reached));

/** Until one of the hosts of a URL, which may name several, takes a connection. */
async function reached(url) {
  const { protocol } = new URL(url.replace(/,[^/?]*/, ''));
  const hosts = /\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)[1].split(',');
  for (let told = false; ; told = true) {
    for (const host of hosts) if (await takes(new URL(`http://${host}`), standard[protocol])) return;
    if (!told) console.log(`waiting for ${hosts.join(', ')}`);
    if (Date.now() > deadline) throw new Error(`${hosts.join(', ')} cannot be reached`);
    await sleep(1000);
  }
}

function takes({ hostname, port }, otherwise) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: port || otherwise, timeout: 2000 });
    const end = (taken) => () => resolve(taken) || socket.destroy();
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
