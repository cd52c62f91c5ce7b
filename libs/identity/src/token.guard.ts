import { createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Principal } from '#contracts';
import { Problem, PUBLIC } from '#platform';
import type { FastifyRequest } from 'fastify';
import { TokenCache } from './token-cache.ts';
import type { VerifiedPrincipal } from './tokens.ts';

const ROLES = Symbol('roles');

/** Who may call a route or controller. Without it, any signed-in user may; services only where they are named. */
export const Roles = (...roles: Principal['role'][]) => SetMetadata(ROLES, roles);

/** The caller of a guarded route. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal => requestOf(context).user as Principal,
);

type Authenticated = FastifyRequest & { user?: VerifiedPrincipal };
const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<Authenticated>();

/** The global guard: nothing is open unless it says `@Public()`. */
@Injectable()
export class TokenGuard extends AuthGuard('jwt') {
  private readonly cache = new TokenCache();

  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (context.getType() !== 'http' || this.reflector.getAllAndOverride(PUBLIC, targets)) return true;
    const request = requestOf(context);
    const header = request.headers.authorization ?? '';
    const known = this.cache.get(header);
    if (known) request.user = known;
    else {
      await super.canActivate(context);
      if (request.user) this.cache.set(header, request.user);
    }
    const roles = this.reflector.getAllAndOverride<Principal['role'][] | undefined>(ROLES, targets);
    const role = request.user?.role;
    if (role && (roles ? roles.includes(role) : role !== 'service')) return true;
    throw new Problem('forbidden', 'Your account may not do this.');
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error || !user) {
      const detail = 'This needs a valid access token: sign in and send it as `Authorization: Bearer …`.';
      throw new Problem('unauthenticated', detail, {}, { 'www-authenticate': 'Bearer' });
    }
    return user;
  }
}
