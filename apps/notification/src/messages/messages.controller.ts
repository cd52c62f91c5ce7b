import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { ConversationPage, Message, MessagePage, PageQuery, type Principal, SendMessage } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MessageService } from './message.service.ts';

const id = { schema: z.uuid() };
const visibleAscii = /^[\x21-\x7e]{1,255}$/;

@ApiTags('messages')
@NeedsToken()
@Roles('traveler', 'owner')
@Controller('api/messages')
export class MessagesController {
  constructor(private readonly messages: MessageService) {}

  /** My conversations, the one with the newest message first. */
  @Get()
  @Answers(200, ConversationPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  list(@Me() me: Principal, @Query({ schema: PageQuery }) query: PageQuery): Promise<ConversationPage> {
    return this.messages.conversations(me, query);
  }

  /** What I have asked the host of a listing, and the answers, newest first. Looking at the first page marks it as read. */
  @Get('listings/:listing_id')
  @Roles('traveler')
  @Answers(200, MessagePage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  inquiry(
    @Me() me: Principal,
    @Param('listing_id', id) listingId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<MessagePage> {
    return this.messages.inquiryPage(me, listingId, query);
  }

  /** Asks the host of a listing before booking. Both go on under the conversation's id. */
  @Post('listings/:listing_id')
  @Roles('traveler')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(201, Message)
  @Answers(200, Message)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'idempotency_mismatch', 'rate_limited')
  async inquire(
    @Me() me: Principal,
    @Param('listing_id', id) listingId: string,
    @Body({ schema: SendMessage }) { text }: SendMessage,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Message> {
    const { message, isNew } = await this.messages.inquire(me, listingId, text, checked(key));
    reply.status(isNew ? 201 : 200);
    return message;
  }

  /** The conversation of a booking or an inquiry, by its id, newest first. Looking at its first page marks it as read. */
  @Get(':booking_id')
  @Answers(200, MessagePage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  page(
    @Me() me: Principal,
    @Param('booking_id', id) bookingId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<MessagePage> {
    return this.messages.page(me, bookingId, query);
  }

  /** Writes to the other side of a booking. With an `Idempotency-Key` it may be sent again (200) without being said twice. */
  @Post(':booking_id')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(201, Message)
  @Answers(200, Message)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'idempotency_mismatch', 'rate_limited')
  async send(
    @Me() me: Principal,
    @Param('booking_id', id) bookingId: string,
    @Body({ schema: SendMessage }) { text }: SendMessage,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Message> {
    const { message, isNew } = await this.messages.send(me, bookingId, text, checked(key));
    reply.status(isNew ? 201 : 200);
    return message;
  }
}

function checked(key: string | undefined): string | undefined {
  if (key === undefined || visibleAscii.test(key)) return key;
  throw new Problem('validation_failed', 'Idempotency-Key: 1 to 255 visible ASCII characters');
}
