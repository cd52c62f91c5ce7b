import { Controller, Get, Param } from '@nestjs/common';
import { Contact, type Preferences } from '#contracts';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { Roles } from '../token.guard.ts';
import { AccountService } from './account.service.ts';

/** Where an app keeps how people want to be told things. */
export abstract class ContactPreferences {
  abstract get(userId: string): Promise<Pick<Preferences, 'language' | 'notify'>>;
}

/** For notification: where and how a person wants to be told things. For an app that provides `ContactPreferences`. */
@NeedsToken()
@Roles('service')
@Controller('internal/accounts/:id/contact')
export class ContactController {
  constructor(
    private readonly accounts: AccountService,
    private readonly preferences: ContactPreferences,
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
