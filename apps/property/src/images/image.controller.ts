import { Body, Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ArrangeImages, Image, ImageList, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { readUpload } from '#pictures';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ImageService } from './image.service.ts';

const Id = z.uuid();
const upload = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } };

@ApiTags('images')
@Controller('api/properties/:id/images')
export class ImageController {
  constructor(private readonly service: ImageService) {}

  @Post()
  @Roles('owner')
  @NeedsToken()
  @ApiConsumes('multipart/form-data')
  @ApiBody(upload)
  @Answers(201, Image)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'too_many_images')
  @Refuses('payload_too_large', 'unsupported_media_type', 'image_refused', 'overloaded', 'request_timeout')
  upload(@Me() host: Principal, @Param('id', { schema: Id }) id: string, @Req() request: FastifyRequest): Promise<Image> {
    return this.service.upload(host, id, () => readUpload(request));
  }

  @Get()
  @Public()
  @Answers(200, ImageList)
  @Refuses('validation_failed', 'not_found')
  async list(@Param('id', { schema: Id }) id: string): Promise<ImageList> {
    return { images: await this.service.list(id) };
  }

  @Put()
  @Roles('owner')
  @NeedsToken()
  @Answers(200, ImageList)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'conflict')
  async arrange(
    @Me() host: Principal,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ArrangeImages }) body: ArrangeImages,
  ): Promise<ImageList> {
    return { images: await this.service.arrange(host, id, body) };
  }

  @Delete(':image_id')
  @Roles('owner')
  @NeedsToken()
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  delete(
    @Me() host: Principal,
    @Param('id', { schema: Id }) id: string,
    @Param('image_id', { schema: Id }) imageId: string,
  ): Promise<void> {
    return this.service.delete(host, id, imageId);
  }
}
