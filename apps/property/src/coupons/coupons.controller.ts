import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Coupons, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { CouponsService } from './coupons.service.ts';

const Id = { schema: z.uuid() };

@ApiTags('properties')
@NeedsToken()
@Roles('owner')
@Controller('api/properties/:id/coupons')
export class CouponsController {
  constructor(private readonly coupons: CouponsService) {}

  @Get()
  @Answers(200, Coupons)
  @Refuses('unauthenticated', 'forbidden', 'not_found')
  find(@Me() host: Principal, @Param('id', Id) id: string): Promise<Coupons> {
    return this.coupons.find(host, id);
  }

  /** Replaces all coupons of a listing. */
  @Put()
  @Answers(200, Coupons)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  replace(@Me() host: Principal, @Param('id', Id) id: string, @Body({ schema: Coupons }) body: Coupons): Promise<Coupons> {
    return this.coupons.replace(host, id, body);
  }
}
