import multipart from '@fastify/multipart';
import { getConnectionToken } from '@nestjs/mongoose';
import { consumersOf, migrateMongo } from '#messaging';
import { uploadLimits } from '#pictures';
import { serve } from '#platform';
import type { Connection } from 'mongoose';
import { renameListField } from './favorites/rename-list-field.ts';
import { env } from './traveler.env.ts';
import { TravelerModule } from './traveler.module.ts';

await serve({
  name: 'traveler',
  module: TravelerModule,
  env,
  consumers: consumersOf('traveler', env),
  configure: async (app) => {
    await app.register(multipart, { limits: uploadLimits });
  },
  migrate: async (app) => {
    await renameListField(app.get<Connection>(getConnectionToken()));
    await migrateMongo(app, env);
  },
});
