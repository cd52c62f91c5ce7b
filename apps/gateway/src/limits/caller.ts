import { TokenCache, type VerificationKey, verifyToken } from '#identity';
import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

/**
 * Who is asking, for counting only: the user of a valid token, else the address. An invalid token is nobody's; the service
 * answers 401. An IPv6 caller counts by its /64, of which it can take any address it likes.
 */
export function callerOf(keys: Map<string, VerificationKey>): (request: FastifyRequest) => string {
  const cache = new TokenCache();
  return (request) => {
    const header = request.headers.authorization;
    if (header?.startsWith('Bearer ')) {
      let user = cache.get(header);
      if (!user) {
        user = verifyToken(header.slice('Bearer '.length), keys) ?? undefined;
        if (user) cache.set(header, user);
      }
      if (user) return `user:${user.id}`;
    }
    return `address:${networkOf(request.ip)}`;
  };
}

function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
