import { Body, Controller, Cookies, Inject, Ip, Post, Res, type Type } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiTags } from '@nestjs/swagger';
import { Login, Register, Session } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyReply } from 'fastify';
import { signUserToken } from '../tokens.ts';
import { AccountService } from './account.service.ts';
import { ACCOUNTS, type AccountsOptions, type AccountType } from './accounts.options.ts';
import { type Refresh, SessionService } from './session.service.ts';
import { toUser, type UserRecord } from './user.schema.ts';

/** The controller of `/api/<type>/auth`. The refresh token travels in a cookie that scripts cannot read and only these routes get. */
export function authController(type: AccountType): Type {
  const COOKIE = `roost_${type}_session`;
  const PATHS = [`/api/${type}/auth`, `/api/v1/${type}/auth`];
  /** The access token once more, for event streams only: an EventSource cannot send a header. */
  const STREAM_COOKIE = 'roost_stream';
  const STREAM_PATHS = ['/api/live/stream', '/api/v1/live/stream'];

  @ApiTags('auth')
  @Public()
  @Controller(`api/${type}/auth`)
  class AuthController {
    constructor(
      private readonly accounts: AccountService,
      private readonly sessions: SessionService,
      private readonly host: HttpAdapterHost,
      @Inject(ACCOUNTS) private readonly options: AccountsOptions,
    ) {}

    @Post('register')
    @Answers(201, Session)
    @Refuses('validation_failed', 'username_taken', 'email_taken', 'rate_limited')
    async register(@Body({ schema: Register }) body: Register, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.signIn(await this.accounts.register(body), reply);
    }

    @Post('login')
    @Answers(200, Session)
    @Refuses('validation_failed', 'bad_credentials', 'rate_limited')
    async login(@Body({ schema: Login }) body: Login, @Ip() address: string, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.signIn(await this.accounts.prove(body, address), reply);
    }

    @Post('refresh')
    @Answers(200, Session)
    @Refuses('session_expired')
    async refresh(@Cookies(COOKIE) token: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
      const refresh = await this.sessions.exchange(token ?? '');
      const user = await this.accounts.active(refresh.user_id);
      return this.answer(user, refresh, reply);
    }

    @Post('logout')
    @Answers(204)
    async logout(@Cookies(COOKIE) token: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
      await this.sessions.end(token ?? '');
      for (const path of PATHS) this.host.httpAdapter.clearCookie(reply, COOKIE, { path });
      for (const path of STREAM_PATHS) this.host.httpAdapter.clearCookie(reply, STREAM_COOKIE, { path });
    }

    private async signIn(user: UserRecord, reply: FastifyReply): Promise<Session> {
      return this.answer(user, await this.sessions.start(user._id), reply);
    }

    private answer(user: UserRecord, refresh: Refresh, reply: FastifyReply): Session {
      const secondsLeft = Math.floor((refresh.expires_at.getTime() - Date.now()) / 1000);
      const expires_in = Math.max(1, Math.min(this.options.accessTokenTtlS, secondsLeft));
      const attributes = { httpOnly: true, sameSite: 'strict', secure: this.options.cookieSecure, maxAge: secondsLeft } as const;
      for (const path of PATHS) this.host.httpAdapter.setCookie(reply, COOKIE, refresh.token, { ...attributes, path });
      const token = signUserToken(this.options.key, { id: user._id, user_type: user.user_type }, expires_in);
      const untilExpiry = { ...attributes, maxAge: expires_in };
      for (const path of STREAM_PATHS) this.host.httpAdapter.setCookie(reply, STREAM_COOKIE, token, { ...untilExpiry, path });
      return { user: toUser(user), token, expires_in };
    }
  }
  return AuthController;
}
