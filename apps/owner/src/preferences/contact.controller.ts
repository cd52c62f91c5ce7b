import { Controller, Get, Param } from '@nestjs/common';
import { Contact } from '#contracts';
import { AccountService, Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { PreferencesStore } from './preferences.store.ts';

/** For notification: where and how a host wants to be told things. */
@NeedsToken()
@Roles('service')
@Controller('internal/accounts/:id/contact')
export class ContactController {
  constructor(
    private readonly accounts: AccountService,
    private readonly preferences: PreferencesStore,
  ) {}

  @Get()
  @Answers(200, Contact)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  async get(@Param('id', { schema: z.uuid() }) id: string): Promise<Contact> {
    const [user, { language, notify }] = await Promise.all([this.accounts.profile(id), this.preferences.get(id)]);
    if (!user.is_active) throw new Problem('not_found', 'This account is closed.');
    return { email: user.email, first_name: user.first_name, language, notify: { email: notify.email } };
  }
}
