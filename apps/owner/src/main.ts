import multipart from '@fastify/multipart';
import { consumersOf, migrateMongo } from '#messaging';
import { uploadLimits } from '#pictures';
import { serve } from '#platform';
import { env } from './owner.env.ts';
import { OwnerModule } from './owner.module.ts';

await serve({
  name: 'owner',
  module: OwnerModule,
  env,
  consumers: consumersOf('owner', env),
  configure: async (app) => {
    await app.register(multipart, { limits: uploadLimits });
  },
  migrate: (app) => migrateMongo(app, env),
});
