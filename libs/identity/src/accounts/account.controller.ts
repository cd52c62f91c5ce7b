import { Body, Controller, Delete, Get, Header, Ip, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountExport, CloseAccount, type Principal } from '#contracts';
import { Answers, NeedsToken, Refuses } from '#platform';
import { Me, Roles } from '../token.guard.ts';
import { AccountClosing } from './account.closing.ts';
import type { AccountType } from './accounts.options.ts';

/** The controller of `/api/<type>/account`, for an app that provides `AccountClosing` and its `AccountData`. */
export function accountController(type: AccountType): Type {
  @ApiTags('account')
  @NeedsToken()
  @Roles(type)
  @Controller(`api/${type}/account`)
  class AccountController {
    constructor(private readonly closing: AccountClosing) {}

    /** All that is kept of me. */
    @Get('export')
    @Header('content-disposition', 'attachment; filename="roost-account.json"')
    @Header('cache-control', 'no-store')
    @Answers(200, AccountExport)
    @Refuses('unauthenticated', 'forbidden', 'not_found', 'unavailable')
    export(@Me() me: Principal): Promise<AccountExport> {
      return this.closing.export(me);
    }

    /** Ends the account and all sessions at once; what other services keep of me goes within seconds. */
    @Delete()
    @Answers(204)
    @Refuses(
      'validation_failed',
      'unauthenticated',
      'bad_credentials',
      'forbidden',
      'not_found',
      'has_open_bookings',
      'rate_limited',
    )
    close(@Me() me: Principal, @Body({ schema: CloseAccount }) { password }: CloseAccount, @Ip() address: string): Promise<void> {
      return this.closing.close(me, password, address);
    }
  }
  return AccountController;
}
