import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  DeadLetterDetail,
  DeadLetterPage,
  DeadLettersQuery,
  DryRun,
  DryRunDeadLetter,
  EditDeadLetter,
  paginate,
  type Principal,
  ReplayDeadLetters,
  Replayed,
} from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { toDetail, toListed } from './dead-letter.ts';
import { DeadLetterService } from './dead-letter.service.ts';
import { DeadLetterStore } from './dead-letter.store.ts';

const id = { schema: z.uuid() };

/** Messages that a consumer could not handle, for administrators. */
@ApiTags('events')
@NeedsToken()
@Roles('admin')
@Controller('api/events/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly service: DeadLetterService,
    private readonly letters: DeadLetterStore,
  ) {}

  @Get()
  @Answers(200, DeadLetterPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async list(@Query({ schema: DeadLettersQuery }) query: DeadLettersQuery): Promise<DeadLetterPage> {
    const [{ records, total }, classes] = await Promise.all([this.letters.page(query), this.letters.classes()]);
    return { dead_letters: records.map(toListed), classes, pagination: paginate(query, total) };
  }

  /** Sends all open ones of a class again. */
  @Post('replay')
  @Answers(200, Replayed)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'conflict')
  replayClass(@Body({ schema: ReplayDeadLetters }) body: ReplayDeadLetters, @Me() me: Principal): Promise<Replayed> {
    return this.service.replayClass(body, me.id);
  }

  /** One with its payload beside its schema, what fails, and who changed it. */
  @Get(':id')
  @Answers(200, DeadLetterDetail)
  @Refuses('unauthenticated', 'forbidden', 'not_found')
  async show(@Param('id', id) letterId: string): Promise<DeadLetterDetail> {
    return toDetail(await this.service.find(letterId));
  }

  /** Changes the payload that will be sent; what it was is kept. */
  @Put(':id')
  @Answers(200, DeadLetterDetail)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'stale_version', 'not_replayable')
  async edit(
    @Param('id', id) letterId: string,
    @Body({ schema: EditDeadLetter }) body: EditDeadLetter,
    @Me() me: Principal,
  ): Promise<DeadLetterDetail> {
    return toDetail(await this.service.edit(letterId, me.id, body));
  }

  /** Whether its consumer would take it; nothing is sent. */
  @Post(':id/dry-run')
  @Answers(200, DryRun)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  dryRun(@Param('id', id) letterId: string, @Body({ schema: DryRunDeadLetter }) { payload }: DryRunDeadLetter): Promise<DryRun> {
    return this.service.dryRun(letterId, payload);
  }

  /** Sends it again to its consumer; what became of it is then its `status`. */
  @Post(':id/replay')
  @Answers(202, DeadLetterDetail)
  @Refuses('unauthenticated', 'forbidden', 'not_found', 'event_invalid', 'not_replayable', 'conflict')
  async replay(@Param('id', id) letterId: string, @Me() me: Principal): Promise<DeadLetterDetail> {
    return toDetail(await this.service.replay(letterId, me.id));
  }
}
