import { consumersOf, migrateMongo } from '#messaging';
import { serve } from '#platform';
import { env } from './notification.env.ts';
import { NotificationModule } from './notification.module.ts';

await serve({
  name: 'notification',
  module: NotificationModule,
  env,
  consumers: consumersOf('notification', env),
  migrate: (app) => migrateMongo(app, env),
});
