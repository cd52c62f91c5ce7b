import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateReview, paginate, type Principal, ReplyToReview, Review, ReviewPage, ReviewsQuery } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Reader } from '../listings/reader.ts';
import { ReviewService } from './review.service.ts';

const Id = z.uuid();

@ApiTags('reviews')
@Controller('api/properties/:id/reviews')
export class ReviewController {
  constructor(
    private readonly service: ReviewService,
    private readonly reader: Reader,
  ) {}

  /** One route for both sides: who writes, the stay's guest or its host, says what the review is about. */
  @Post()
  @Roles('traveler', 'owner')
  @NeedsToken()
  @Answers(201, Review)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'already_reviewed')
  write(
    @Me() author: Principal,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CreateReview }) body: CreateReview,
  ): Promise<Review> {
    return this.service.write(author, id, body);
  }

  @Get()
  @Public()
  @Answers(200, ReviewPage)
  @Refuses('validation_failed')
  async list(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: ReviewsQuery }) query: ReviewsQuery,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewPage> {
    reply.header('vary', 'authorization');
    const { reviews, total } = await this.service.page(id, query, this.reader.of(authorization)?.id);
    return { reviews, pagination: paginate(query, total) };
  }

  @Post(':review_id/reply')
  @Roles('owner')
  @NeedsToken()
  @Answers(201, Review)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'already_replied')
  reply(
    @Me() host: Principal,
    @Param('id', { schema: Id }) id: string,
    @Param('review_id', { schema: Id }) reviewId: string,
    @Body({ schema: ReplyToReview }) body: ReplyToReview,
  ): Promise<Review> {
    return this.service.reply(host, id, reviewId, body.text);
  }
}
