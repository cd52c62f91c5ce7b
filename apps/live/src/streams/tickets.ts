import { KEYS, type VerificationKey, type VerifiedPrincipal, verifyToken } from '#identity';
import { Problem } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';

/** Seconds in which a ticket opens a stream. */
export const TICKET_TTL_S = 30;

/** Who may open a stream: the holder of a ticket, which works once, or of the cookie that signing in sets for just this route. */
@Injectable()
export class Tickets {
  constructor(
    private readonly redis: Redis,
    @Inject(KEYS) private readonly keys: Map<string, VerificationKey>,
  ) {}

  async issue(holder: VerifiedPrincipal): Promise<string> {
    const ticket = randomBytes(32).toString('base64url');
    await this.redis.set(keyOf(ticket), JSON.stringify(holder), 'EX', TICKET_TTL_S);
    return ticket;
  }

  /** @throws Problem unauthenticated for a ticket that is unknown, used or too old, and for a cookie whose token is not good any more. */
  async admit(ticket: string | undefined, cookie: string | undefined): Promise<VerifiedPrincipal> {
    const holder = ticket === undefined ? verifyToken(cookie ?? '', this.keys) : await this.use(ticket);
    if (holder && holder.role !== 'service' && holder.exp * 1000 > Date.now()) return holder;
    throw new Problem(
      'unauthenticated',
      'This needs a fresh ticket (POST /api/live/tickets, for one stream within 30 s) or the cookie.',
    );
  }

  private async use(ticket: string): Promise<VerifiedPrincipal | null> {
    const holder = await this.redis.getdel(keyOf(ticket));
    return holder === null ? null : (JSON.parse(holder) as VerifiedPrincipal);
  }
}

const keyOf = (ticket: string) => `live:ticket:${ticket}`;
