import { connect } from 'node:net';

const metadata = { apiKey: 3, version: 1, correlationId: 1 };
const timeoutMs = 1000;

/**
 * How many live brokers a Kafka server tells of, asked with one hand-made Metadata request (of no topic). A broker that listens but
 * has not yet joined its cluster is not in the answer, so this is readiness where a connection would not be.
 */
export function countBrokers(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    let answer = Buffer.alloc(0);
    socket.once('connect', () => socket.write(request()));
    socket.once('timeout', () => socket.destroy(new Error(`Kafka at ${host}:${port} did not answer within ${timeoutMs} ms`)));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`Kafka at ${host}:${port} closed the connection`)));
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length < 12) return; // length, correlation id, then the number of brokers
      resolve(answer.readInt32BE(8));
      socket.destroy();
    });
  });
}

function request(): Buffer {
  const body = Buffer.alloc(14);
  body.writeInt16BE(metadata.apiKey, 0);
  body.writeInt16BE(metadata.version, 2);
  body.writeInt32BE(metadata.correlationId, 4);
  body.writeInt16BE(-1, 8); // no client id
  body.writeInt32BE(0, 10); // no topics
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length);
  return Buffer.concat([length, body]);
}
