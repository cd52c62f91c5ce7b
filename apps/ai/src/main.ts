import { getConnectionToken } from '@nestjs/mongoose';
import { consumersOf, ensureTopics } from '#messaging';
import { createIndexes, serve } from '#platform';
import { passEventsOn } from './answers/unbuffered.ts';
import { AiModule } from './ai.module.ts';
import { env } from './ai.env.ts';

await serve({
  name: 'ai',
  module: AiModule,
  env,
  consumers: consumersOf('ai', env),
  configure: (app) => passEventsOn(app.getHttpAdapter().getInstance() as never),
  migrate: async (app) => {
    await ensureTopics({ brokers: env.KAFKA_BROKERS, replication: env.KAFKA_REPLICATION });
    await createIndexes(app.get(getConnectionToken()));
  },
});
