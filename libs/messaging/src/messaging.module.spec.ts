import { until } from '#testing';
import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { expect, it } from 'vitest';
import { MessagingModule } from './messaging.module.ts';
import type { Outbox } from './outbox.ts';
import { Relay } from './relay.ts';
import { brokers } from './spec/engines.ts';

const happened: string[] = [];

@Injectable()
class Store implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    happened.push('store closed');
  }
}

// As the modules that own connections to stores are.
@Global()
@Module({ providers: [Store], exports: [Store] })
class StoreModule {}

const outbox: Outbox = {
  pollMs: 10,
  lead: async () => true,
  pending: async () => (happened.push('looked'), []),
  markPublished: async () => undefined,
  signal: () => undefined,
  onSignal: () => undefined,
  close: async () => void happened.push('relay stopped'),
};

it.each([
  ['before', (messaging: unknown) => [messaging, StoreModule]],
  ['after', (messaging: unknown) => [StoreModule, messaging]],
])('relays from bootstrap until before the store is closed, imported %s it', async (_where, imports) => {
  happened.length = 0;
  const useFactory = (_store: Store) => ({ brokers: brokers(), clientId: 'module-spec', outbox });
  const messaging = MessagingModule.forRoot({ inject: [Store], useFactory });
  const module = await Test.createTestingModule({ imports: imports(messaging) as never[] }).compile();
  expect(module.get(Relay)).toBeInstanceOf(Relay);
  expect(happened).toEqual([]);
  await module.init();
  await until(() => happened.includes('looked'));
  await module.close();
  expect(happened.slice(-2)).toEqual(['relay stopped', 'store closed']);
});
