import { Controller, Cookies, Get, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StreamQuery, StreamTicket } from '#contracts';
import { Me, type VerifiedPrincipal } from '#identity';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HoldKeeper } from '../holds/hold.keeper.ts';
import { env } from '../live.env.ts';
import { Feed } from './feed.ts';
import { openingFrame } from './frame.ts';
import { openSocket } from './open-socket.ts';
import { standingHolds } from './standing-holds.ts';
import { StreamHub } from './stream.hub.ts';
import { TICKET_TTL_S, Tickets } from './tickets.ts';

@ApiTags('live')
@Controller('api/live')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly feed: Feed,
    private readonly tickets: Tickets,
    private readonly keeper: HoldKeeper,
  ) {}

  /** A ticket for one stream, since an EventSource cannot send a token and a URL must not carry one. */
  @Post('tickets')
  @NeedsToken()
  @Answers(201, StreamTicket)
  @Refuses('unauthenticated', 'unavailable')
  async issue(@Me() me: VerifiedPrincipal): Promise<StreamTicket> {
    return { ticket: await this.tickets.issue(me), expires_in: TICKET_TTL_S };
  }

  /**
   * Server-sent events: `booking` and `notification` of mine; with `listing_id`, `hold` and `availability` of that listing; with
   * `hold_id`, that hold of mine lives as long as this stream. Goes on after `Last-Event-ID` for up to ten minutes.
   */
  @Get('stream')
  @Public()
  @HttpCode(200)
  @RouteConfig({ endless: true })
  @ApiCookieAuth('roost_stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Refuses('validation_failed', 'unauthenticated', 'too_many_streams', 'overloaded', 'unavailable')
  async stream(
    @Query({ schema: StreamQuery }) query: StreamQuery,
    @Cookies('roost_stream') cookie: string | undefined,
    @Headers('last-event-id') header: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id: userId, exp } = await this.tickets.admit(query.ticket, cookie);
    const last = [header, query.last_event_id].find(Feed.isId);
    const since = last ?? (await this.feed.now());
    this.hub.assertRoom(userId);
    const topics = [`user:${userId}`, ...(query.listing_id ? [`listing:${query.listing_id}`] : [])];
    const standing = query.listing_id && !last ? await standingHolds(this.feed, query.listing_id, userId, env.HOLD_TTL_S) : '';
    const socket = openSocket(request, reply);
    if (!socket) return; // left while it was let in: nothing would ever say so again
    const stream = this.hub.begin({ userId, topics, since, opening: openingFrame(since) + standing, until: exp * 1000, socket });
    if (query.hold_id) this.keeper.keep(query.hold_id, stream);
  }
}
