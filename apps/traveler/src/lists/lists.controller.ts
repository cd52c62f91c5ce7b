import { Body, Controller, Delete, Get, Header, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AddFavorite,
  Favorite,
  FavoriteList,
  FavoriteListPage,
  NameList,
  OpenedList,
  PageQuery,
  type Principal,
  SharedList,
} from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ListService } from './list.service.ts';

const Id = { schema: z.uuid() };
const Token = { schema: z.string().regex(/^[\w-]{20,64}$/) };

@ApiTags('favorites')
@Controller('api/traveler/lists')
export class ListsController {
  constructor(private readonly lists: ListService) {}

  /** What anyone with the link may read. */
  @Get('shared/:token')
  @Public()
  @Header('referrer-policy', 'no-referrer')
  @Answers(200, SharedList)
  @Refuses('validation_failed', 'not_found')
  shared(@Param('token', Token) token: string, @Query({ schema: PageQuery }) query: PageQuery): Promise<SharedList> {
    return this.lists.readShared(token, query);
  }

  @Get()
  @Roles('traveler')
  @NeedsToken()
  @Answers(200, FavoriteListPage)
  @Refuses('unauthenticated', 'forbidden')
  all(@Me() me: Principal): Promise<FavoriteListPage> {
    return this.lists.all(me.id);
  }

  @Post()
  @Roles('traveler')
  @NeedsToken()
  @Answers(201, FavoriteList)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'too_many_lists')
  create(@Me() me: Principal, @Body({ schema: NameList }) { name }: NameList): Promise<FavoriteList> {
    return this.lists.create(me.id, name);
  }

  @Get(':id')
  @Roles('traveler')
  @NeedsToken()
  @Answers(200, OpenedList)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  open(@Me() me: Principal, @Param('id', Id) id: string, @Query({ schema: PageQuery }) query: PageQuery): Promise<OpenedList> {
    return this.lists.open(me.id, id, query);
  }

  @Put(':id')
  @Roles('traveler')
  @NeedsToken()
  @Answers(200, FavoriteList)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  rename(
    @Me() me: Principal,
    @Param('id', Id) id: string,
    @Body({ schema: NameList }) { name }: NameList,
  ): Promise<FavoriteList> {
    return this.lists.rename(me.id, id, name);
  }

  @Delete(':id')
  @Roles('traveler')
  @NeedsToken()
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  remove(@Me() me: Principal, @Param('id', Id) id: string): Promise<void> {
    return this.lists.remove(me.id, id);
  }

  /** 201 the first time, 200 when it was there already. */
  @Post(':id/listings')
  @Roles('traveler')
  @NeedsToken()
  @Answers(201, Favorite)
  @Answers(200, Favorite)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'list_full')
  async add(
    @Me() me: Principal,
    @Param('id', Id) id: string,
    @Body({ schema: AddFavorite }) { listing_id }: AddFavorite,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Favorite> {
    const { favorite, isNew } = await this.lists.add(me.id, id, listing_id);
    reply.status(isNew ? 201 : 200);
    return favorite;
  }

  @Delete(':id/listings/:listing_id')
  @Roles('traveler')
  @NeedsToken()
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  take(@Me() me: Principal, @Param('id', Id) id: string, @Param('listing_id', Id) listingId: string): Promise<void> {
    return this.lists.take(me.id, id, listingId);
  }

  /** Gives it a secret link, which it keeps. */
  @Post(':id/share')
  @Roles('traveler')
  @NeedsToken()
  @Answers(200, FavoriteList)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  share(@Me() me: Principal, @Param('id', Id) id: string): Promise<FavoriteList> {
    return this.lists.share(me.id, id);
  }

  /** The link leads nowhere from now on. */
  @Delete(':id/share')
  @Roles('traveler')
  @NeedsToken()
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  unshare(@Me() me: Principal, @Param('id', Id) id: string): Promise<void> {
    return this.lists.unshare(me.id, id);
  }
}
