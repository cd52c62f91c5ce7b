import { type VerificationKey, verifyToken } from '#identity';
import type { FastifyRequest } from 'fastify';

/** The traveler that asks, where a token says so; null for all others. For routes that are open to anybody. */
export function travelerOf(request: FastifyRequest, keys: Map<string, VerificationKey>): string | null {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const principal = token ? verifyToken(token, keys) : null;
  return principal?.role === 'traveler' ? principal.id : null;
}

/** Whom a language model's tokens are counted for: the traveler, or the address when nobody is known. */
export function callerOf(request: FastifyRequest, keys: Map<string, VerificationKey>): string {
  return travelerOf(request, keys) ?? `address ${request.ip}`;
}
