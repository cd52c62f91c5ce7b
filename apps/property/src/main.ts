import multipart from '@fastify/multipart';
import { consumersOf, migrateMongo } from '#messaging';
import { uploadLimits } from '#pictures';
import { serve } from '#platform';
import { env } from './property.env.ts';
import { PropertyModule } from './property.module.ts';

await serve({
  name: 'property',
  module: PropertyModule,
  env,
  consumers: consumersOf('property', env),
  configure: async (app) => {
    await app.register(multipart, { limits: uploadLimits });
  },
  migrate: (app) => migrateMongo(app, env),
});
