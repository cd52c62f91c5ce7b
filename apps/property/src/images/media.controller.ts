import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Problem, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { isKnown } from '../listings/version.ts';
import { MediaFiles } from './media.files.ts';

const Id = z.uuid();
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const File = z.string().regex(/^\d{1,4}\.(webp|avif)$/);

/** Pictures as pages show them. Their addresses name their content, so whoever has one never asks again. */
@ApiTags('images')
@Controller('media')
export class MediaController {
  constructor(private readonly files: MediaFiles) {}

  @Get(':listing_id/:hash/:file')
  @Public()
  @Answers(200)
  @Refuses('validation_failed', 'not_found')
  async read(
    @Param('listing_id', { schema: Id }) listingId: string,
    @Param('hash', { schema: Hash }) hash: string,
    @Param('file', { schema: File }) file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.files.read(`${listingId}/${hash}/${file}`);
    if (!bytes) throw new Problem('not_found', 'There is no such picture.');
    const etag = `"${hash}-${file}"`;
    reply.headers({
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (isKnown(known, etag)) return void reply.status(304).send();
    reply.type(file.endsWith('.avif') ? 'image/avif' : 'image/webp').send(bytes);
  }
}
