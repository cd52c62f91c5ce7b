import type { Principal, UserType } from '#contracts';
import jwt from 'jsonwebtoken';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Issuer, type VerificationKey } from './keys.ts';

const AUDIENCE = 'roost';
const SERVICE_TTL_S = 120;

/** What every verification of ours demands of a token. */
export const verifyOptions = {
  algorithms: ['RS256' as const],
  issuer: [...Issuer.options] as [string, ...string[]],
  audience: AUDIENCE,
};

/** Each issuer can speak for these roles only, whatever a token of its says. */
const rolesOf: Record<Issuer, readonly Principal['role'][]> = {
  'roost-traveler': ['traveler'],
  'roost-owner': ['owner', 'admin'],
  'roost-services': ['service'],
};

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  exp: z.number(),
  role: z.enum(['traveler', 'owner', 'admin', 'service']),
});

/** A principal and until when (seconds since 1970) its token is good. */
export type VerifiedPrincipal = Principal & { exp: number };

/** An access token (RS256) for a user, valid `ttlSeconds`. */
export function signUserToken(key: VerificationKey, user: { id: string; user_type: UserType }, ttlSeconds: number): string {
  return sign(key, user.id, user.user_type, ttlSeconds);
}

/** A source of short-lived tokens for calls between services; one token serves for half its life. */
export function serviceTokens(key: VerificationKey, service: string): () => string {
  let token = '';
  let renewAt = 0;
  return () => {
    if (Date.now() >= renewAt) {
      token = sign(key, service, 'service', SERVICE_TTL_S);
      renewAt = Date.now() + (SERVICE_TTL_S * 1000) / 2;
    }
    return token;
  };
}

function sign({ key, kid, issuer }: VerificationKey, subject: string, role: Principal['role'], expiresIn: number): string {
  return jwt.sign({ role }, key, {
    algorithm: 'RS256',
    keyid: kid,
    issuer,
    audience: AUDIENCE,
    subject,
    expiresIn,
    jwtid: randomUUID(),
  });
}

/** The key a token says it was signed with, if it is one of ours. */
export function keyOf(token: string, keys: Map<string, VerificationKey>): VerificationKey | undefined {
  return keys.get(jwt.decode(token, { complete: true })?.header.kid ?? '');
}

/** Verifies a token outside a Nest guard. @returns null if it must not be believed. */
export function verifyToken(token: string, keys: Map<string, VerificationKey>): VerifiedPrincipal | null {
  const key = keyOf(token, keys);
  if (!key) return null;
  try {
    return toPrincipal(jwt.verify(token, key.key, verifyOptions), key);
  } catch {
    return null; // expired, forged or malformed: the caller is simply not known
  }
}

/**
 * Checks what a signature alone does not say: the key that signed belongs to the issuer named, and that issuer may speak for the role.
 * @returns null if the token must not be believed.
 */
export function toPrincipal(payload: unknown, key: VerificationKey | undefined): VerifiedPrincipal | null {
  const claims = Claims.safeParse(payload);
  if (!claims.success || !key) return null;
  const { iss, role, sub, exp } = claims.data;
  return iss === key.issuer && rolesOf[key.issuer].includes(role) ? { id: sub, role, exp } : null;
}
