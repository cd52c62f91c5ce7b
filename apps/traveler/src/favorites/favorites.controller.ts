import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddFavorite, Favorite, FavoritePage, PageQuery, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { FavoriteService } from './favorite.service.ts';

@ApiTags('favorites')
@NeedsToken()
@Roles('traveler')
@Controller('api/traveler/favorites')
export class FavoritesController {
  constructor(private readonly favorites: FavoriteService) {}

  @Get()
  @Answers(200, FavoritePage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  list(@Me() me: Principal, @Query({ schema: PageQuery }) query: PageQuery): Promise<FavoritePage> {
    return this.favorites.page(me.id, query);
  }

  /** 201 the first time, 200 when it was one already. */
  @Post()
  @Answers(201, Favorite)
  @Answers(200, Favorite)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'list_full')
  async add(
    @Me() me: Principal,
    @Body({ schema: AddFavorite }) { listing_id }: AddFavorite,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Favorite> {
    const { favorite, isNew } = await this.favorites.add(me.id, listing_id);
    reply.status(isNew ? 201 : 200);
    return favorite;
  }

  /** `id` is the listing's. Removing what is no favourite is fine. */
  @Delete(':id')
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  remove(@Me() me: Principal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.favorites.remove(me.id, id);
  }
}
