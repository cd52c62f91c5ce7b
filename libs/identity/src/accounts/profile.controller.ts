import { Body, Controller, Get, Put, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Principal, UpdateProfile, User } from '#contracts';
import { Answers, NeedsToken, Refuses } from '#platform';
import { Me, Roles } from '../token.guard.ts';
import { AccountService } from './account.service.ts';
import type { AccountType } from './accounts.options.ts';
import { toUser } from './user.schema.ts';

/** The controller of `/api/<type>/profile`: one's own account. */
export function profileController(type: AccountType): Type {
  @ApiTags('profile')
  @NeedsToken()
  @Roles(...(type === 'owner' ? (['owner', 'admin'] as const) : (['traveler'] as const)))
  @Controller(`api/${type}/profile`)
  class ProfileController {
    constructor(private readonly accounts: AccountService) {}

    @Get()
    @Answers(200, User)
    @Refuses('unauthenticated', 'forbidden', 'not_found')
    async get(@Me() me: Principal): Promise<User> {
      return toUser(await this.accounts.profile(me.id));
    }

    @Put()
    @Answers(200, User)
    @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
    async put(@Me() me: Principal, @Body({ schema: UpdateProfile }) fields: UpdateProfile): Promise<User> {
      return toUser(await this.accounts.changeProfile(me.id, fields));
    }
  }
  return ProfileController;
}
