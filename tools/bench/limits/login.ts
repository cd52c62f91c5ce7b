import { hash, verify } from '@node-rs/argon2';
import type { Login } from '../../../libs/contracts/src/index.ts';
import { bare } from './bare.ts';

await bare(async (server) => {
  const stored = await hash(process.env.PASSWORD ?? '', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  server.post('/api/traveler/auth/login', async (request, reply) => {
    const matches = await verify(stored, (request.body as Login).password);
    return reply.status(matches ? 200 : 401).send({ matches });
  });
});
