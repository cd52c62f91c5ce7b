import { Controller, Get, Param } from '@nestjs/common';
import { Roles } from '#identity';
import { Answers, NeedsToken } from '#platform';
import { z } from 'zod';
import { TasteStore } from './taste.store.ts';

/** For an export: what the concierge has learnt of a person. */
@NeedsToken()
@Roles('service')
@Controller('internal/people/:id')
export class PeopleController {
  constructor(private readonly tastes: TasteStore) {}

  @Get()
  @Answers(200)
  get(@Param('id', { schema: z.uuid() }) id: string) {
    return this.tastes.export(id);
  }
}
