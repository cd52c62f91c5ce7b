import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Host } from '#contracts';
import { AccountService } from '#identity';
import { Answers, Problem, Public, Refuses } from '#platform';
import { z } from 'zod';

const MINUTES = 'public, max-age=300';

@ApiTags('hosts')
@Controller('api/owner/hosts')
export class HostsController {
  constructor(private readonly accounts: AccountService) {}

  /** Who lets a home, as guests may know it: neither name in full, nor e-mail, nor telephone. */
  @Get(':id')
  @Public()
  @Header('cache-control', MINUTES)
  @Answers(200, Host)
  @Refuses('validation_failed', 'not_found')
  async get(@Param('id', { schema: z.uuid() }) id: string): Promise<Host> {
    const { _id, first_name, profile, user_type, is_active } = await this.accounts.profile(id);
    if (!is_active || user_type !== 'owner') throw new Problem('not_found', 'There is no such host.');
    const { about_me, city, country, languages, profile_picture } = profile;
    return Host.parse({ id: _id, first_name, profile: { about_me, city, country, languages, profile_picture } });
  }
}
