import { Controller, Delete, Get, Param, Put, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Principal, User } from '#contracts';
import { Me, Roles, toUser } from '#identity';
import { Answers, NeedsToken, Problem, Public, Refuses } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PortraitService } from './portrait.service.ts';
import { PortraitStore } from './portrait.store.ts';
import { readUpload } from './upload.ts';

const Id = { schema: z.uuid() };
const Hash = { schema: z.string().regex(/^[0-9a-f]{64}$/) };
const upload = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } };

/** The controller of `/api/<type>/profile/picture` and of `/api/<type>/pictures`, where anyone sees it. */
export function portraitController(type: 'traveler' | 'owner'): Type {
  @ApiTags('profile')
  @Controller(`api/${type}`)
  class PortraitController {
    constructor(
      private readonly portraits: PortraitService,
      private readonly store: PortraitStore,
    ) {}

    @Put('profile/picture')
    @Roles(type)
    @NeedsToken()
    @ApiConsumes('multipart/form-data')
    @ApiBody(upload)
    @Answers(200, User)
    @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
    @Refuses('payload_too_large', 'unsupported_media_type', 'image_refused', 'overloaded', 'request_timeout')
    async put(@Me() me: Principal, @Req() request: FastifyRequest): Promise<User> {
      return toUser(await this.portraits.put(me.id, `/api/${type}/pictures`, () => readUpload(request)));
    }

    @Delete('profile/picture')
    @Roles(type)
    @NeedsToken()
    @Answers(204)
    @Refuses('unauthenticated', 'forbidden', 'not_found')
    remove(@Me() me: Principal): Promise<void> {
      return this.portraits.remove(me.id);
    }

    /** The address names the picture's content, so whoever has it need not ask again. */
    @Get('pictures/:user_id/:hash')
    @Public()
    @Answers(200)
    @Refuses('validation_failed', 'not_found')
    async read(
      @Param('user_id', Id) userId: string,
      @Param('hash', Hash) hash: string,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const webp = await this.store.find(userId, hash);
      if (!webp) throw new Problem('not_found', 'There is no such picture.');
      reply.headers({ 'cache-control': 'public, max-age=86400, immutable', 'cross-origin-resource-policy': 'cross-origin' });
      reply.type('image/webp').send(webp);
    }
  }
  return PortraitController;
}
