import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CreateListing, Listing, ListingPage, PageQuery, paginate, type Principal, UpdateListing } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ListingService } from './listing.service.ts';
import { Reader } from './reader.ts';
import { etagOf, etagOfPage, isKnown } from './version.ts';

const Id = z.uuid();
const DeleteListing = UpdateListing.pick({ version: true }).optional();

@ApiTags('properties')
@Controller('api/properties')
export class ListingController {
  constructor(
    private readonly service: ListingService,
    private readonly reader: Reader,
  ) {}

  @Post()
  @Roles('owner')
  @NeedsToken()
  @Answers(201, Listing)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async create(
    @Me() host: Principal,
    @Body({ schema: CreateListing }) body: CreateListing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.service.create(host, body));
  }

  @Get()
  @Public()
  @Answers(200, ListingPage)
  @Refuses('validation_failed')
  async list(
    @Query({ schema: PageQuery }) query: PageQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { listings, total } = await this.service.list(query);
    return unlessKnown(known, etagOfPage(listings, total), reply, { listings, pagination: paginate(query, total) });
  }

  /** A listing that is open to guests; its own host sees it closed too. */
  @Get(':id')
  @Public()
  @Answers(200, Listing)
  @Refuses('validation_failed', 'not_found')
  async read(
    @Param('id', { schema: Id }) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const listing = await this.service.read(id, this.reader.of(authorization)?.id);
    return unlessKnown(known, etagOf(listing), reply, listing);
  }

  @Put(':id')
  @Roles('owner')
  @NeedsToken()
  @Answers(200, Listing)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found', 'stale_version', 'version_required')
  async update(
    @Me() host: Principal,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: UpdateListing }) body: UpdateListing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { version: inBody, ...fields } = body;
    return tagged(reply, await this.service.update(host, id, fields, { ifMatch, inBody }));
  }

  @Delete(':id')
  @Roles('owner')
  @NeedsToken()
  @Answers(204)
  @Refuses('unauthenticated', 'forbidden', 'not_found', 'stale_version', 'version_required')
  async delete(
    @Me() host: Principal,
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: DeleteListing }) body: z.infer<typeof DeleteListing>,
  ): Promise<void> {
    await this.service.delete(host, id, { ifMatch, inBody: body?.version });
  }
}

function tagged(reply: FastifyReply, listing: Listing): Listing {
  reply.header('etag', etagOf(listing));
  return listing;
}

/** The answer with its tag, or 304 for a caller that has it. */
function unlessKnown<T>(known: string | undefined, etag: string, reply: FastifyReply, answer: T): T | undefined {
  reply.header('etag', etag);
  if (!isKnown(known, etag)) return answer;
  reply.status(304);
  return undefined;
}
