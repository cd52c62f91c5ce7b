import { Controller } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Consume } from '#messaging';
import { ModelBudget } from '../model/model-budget.ts';
import { TasteStore } from './taste.store.ts';

/** Follows accounts that end: what the concierge has learnt of somebody goes. Of stays only ids are kept, as events have them. */
@Controller()
export class PeopleConsumer {
  constructor(
    private readonly tastes: TasteStore,
    private readonly budget: ModelBudget,
  ) {}

  @Consume('account-events')
  async left(events: EventOf<'account-events'>[]): Promise<void> {
    for (const { user_id } of events) await Promise.all([this.tastes.forget(user_id), this.budget.forget(user_id)]);
  }
}
