import multipart from '@fastify/multipart';
import { Problem } from '#platform';
import Fastify, { type FastifyInstance } from 'fastify';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpload, uploadLimits } from './upload.ts';

let server: FastifyInstance;

beforeAll(async () => {
  server = Fastify();
  await server.register(multipart, { limits: uploadLimits });
  server.post('/', async (request, reply) => {
    try {
      return { bytes: (await readUpload(request, 300)).length };
    } catch (error) {
      const { code, status, headers } = error as Problem;
      return reply.status(status).headers(headers).send({ code });
    }
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';

/** Sends a picture's beginning and, from time to time, a byte more; answers what comes back until the connection ends. */
async function trickle(everyMs: number): Promise<string> {
  const socket = connect((server.server.address() as { port: number }).port, '127.0.0.1');
  socket.write(
    `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n${part}`,
  );
  const timer = setInterval(() => socket.write('x'), everyMs);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => undefined);
  await once(socket, 'close');
  clearInterval(timer);
  return answer;
}

describe('an upload', () => {
  it('that comes drop by drop is ended with a word, and its connection too', async () => {
    const answer = await trickle(20);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('request_timeout');
  });

  it('in time is taken', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(5000)]), 'a.jpg');
    const { port } = server.server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
    expect(await response.json()).toEqual({ bytes: 5000 });
  });
});
