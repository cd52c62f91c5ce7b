import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Who may sign tokens: travelers and owners get theirs at login, services sign their own for calls between services. */
export const Issuer = z.enum(['roost-traveler', 'roost-owner', 'roost-services']);
export type Issuer = z.infer<typeof Issuer>;

const Jwk = z.preprocess(
  withKeyOfCertificate,
  z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string(), roost_issuer: Issuer }),
);
export type Jwk = z.infer<typeof Jwk>;

/** A public key that may verify tokens of exactly one issuer. */
export type VerificationKey = { kid: string; issuer: Issuer; key: KeyObject };

/**
 * The public keys of every issuer, from a JWKS file. They are read once at boot and kept as KeyObjects: a service that restarts
 * while traveler or owner is down still knows whom to trust.
 */
export function readJwks(file: string): { jwks: Jwk[]; keys: Map<string, VerificationKey> } {
  const jwks = z.object({ keys: z.array(Jwk).min(1) }).parse(JSON.parse(readFileSync(file, 'utf8'))).keys;
  const keys = jwks.map((jwk): [string, VerificationKey] => [
    jwk.kid,
    { kid: jwk.kid, issuer: jwk.roost_issuer, key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }) },
  ]);
  return { jwks, keys: new Map(keys) };
}

/** The private key in a PEM file with the `kid` under which the JWKS publishes its public half. */
export function readSigningKey(file: string, keys: Map<string, VerificationKey>): VerificationKey {
  const key = createPrivateKey(readFileSync(file));
  const known = [...keys.values()].find((candidate) => createPublicKey(key).equals(candidate.key));
  if (!known) throw new Error(`The key in ${file} is not among the keys of JWKS_FILE.`);
  return { ...known, key };
}

/** A key may be given as a certificate alone (RFC 7517, 4.7): Helm can make one, and has no way to take it apart. */
function withKeyOfCertificate(jwk: unknown): unknown {
  const { n, x5c } = (jwk ?? {}) as { n?: unknown; x5c?: unknown };
  if (n !== undefined || !Array.isArray(x5c)) return jwk;
  const certificate = new X509Certificate(Buffer.from(String(x5c[0]), 'base64'));
  return { ...(jwk as object), ...certificate.publicKey.export({ format: 'jwk' }) };
}
