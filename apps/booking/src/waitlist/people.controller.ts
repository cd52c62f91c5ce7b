import { Controller, Get, Param } from '@nestjs/common';
import { Roles } from '#identity';
import { Answers, NeedsToken } from '#platform';
import { z } from 'zod';
import { WaitlistStore } from './waitlist.store.ts';

const EVERYTHING = { page: 1, per_page: 100 };

/** For an export: what is kept here of a person that other services do not have. */
@NeedsToken()
@Roles('service')
@Controller('internal/people/:id')
export class PeopleController {
  constructor(private readonly waitlist: WaitlistStore) {}

  @Get()
  @Answers(200)
  async get(@Param('id', { schema: z.uuid() }) id: string) {
    const { entries } = await this.waitlist.of(id, EVERYTHING);
    return { waitlist: entries };
  }
}
