import { consumersOf, migrateMongo } from '#messaging';
import { serve } from '#platform';
import { env } from './event-log.env.ts';
import { EventLogAppModule } from './event-log.module.ts';

await serve({
  name: 'event-log',
  module: EventLogAppModule,
  env,
  consumers: consumersOf('event-log', env),
  migrate: (app) => migrateMongo(app, env),
});
