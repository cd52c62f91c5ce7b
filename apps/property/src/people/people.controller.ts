import { Controller, Get, Param } from '@nestjs/common';
import { Roles } from '#identity';
import { Answers, NeedsToken } from '#platform';
import { z } from 'zod';
import { PeopleStore } from './people.store.ts';

/** For an export: what is kept here of a person. */
@NeedsToken()
@Roles('service')
@Controller('internal/people/:id')
export class PeopleController {
  constructor(private readonly store: PeopleStore) {}

  @Get()
  @Answers(200)
  async get(@Param('id', { schema: z.uuid() }) id: string) {
    const [listings, reviews] = await Promise.all([this.store.listingsOf(id), this.store.reviewsBy(id, new Date())]);
    return { listings, reviews };
  }
}
