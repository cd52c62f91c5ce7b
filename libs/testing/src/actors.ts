import jwt from 'jsonwebtoken';
import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readJwks, readSigningKey, serviceTokens, signUserToken, type VerificationKey } from '#identity';
import { Client } from './client.ts';

/** A signed-in person of a test. */
export type Actor = { id: string; role: 'traveler' | 'owner' | 'admin'; token: string };

/** Makes people with tokens signed by the run's own keys, without the cost of a registration each. */
export class Actors {
  private constructor(
    private readonly traveler: VerificationKey,
    private readonly owner: VerificationKey,
    private readonly service: VerificationKey,
  ) {}

  static async withKeys(dir: string): Promise<Actors> {
    const { keys } = readJwks(join(dir, 'jwks.json'));
    const [traveler, owner, service] = ['traveler', 'owner', 'service'].map((name) =>
      readSigningKey(join(dir, `${name}.pem`), keys),
    );
    return new Actors(traveler!, owner!, service!);
  }

  /** `ttlS` is how long the token is good, in seconds. */
  newTraveler(ttlS?: number): Actor {
    return this.person('traveler', this.traveler, ttlS);
  }

  newOwner(): Actor {
    return this.person('owner', this.owner);
  }

  newAdmin(): Actor {
    return this.person('admin', this.owner);
  }

  /** A token as services call each other with. */
  serviceToken(): string {
    return serviceTokens(this.service, 'tests')();
  }

  /** Tokens nobody must believe: without signature, of another key, of a foreign issuer, for others, expired, HS256 by the public key. */
  forgeries(): string[] {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const sub = randomUUID();
    const good = { issuer: 'roost-traveler', audience: 'roost', subject: sub, expiresIn: 600, keyid: this.traveler.kid };
    const role = { role: 'traveler' };
    const publicPem = createPublicKey(this.traveler.key).export({ type: 'spki', format: 'pem' });
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: this.traveler.kid })).toString('base64url');
    const body = Buffer.from(JSON.stringify({ ...role, iss: 'roost-traveler', aud: 'roost', sub, exp: 4_000_000_000 })).toString(
      'base64url',
    );
    const hmac = createHmac('sha256', publicPem).update(`${head}.${body}`).digest('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: this.traveler.kid })).toString('base64url');
    const rs = { algorithm: 'RS256' as const };
    return [
      'nonsense',
      `${none}.${body}.`,
      `${head}.${body}.${hmac}`,
      jwt.sign(role, privateKey, { ...good, ...rs }),
      jwt.sign(role, this.traveler.key, { ...good, ...rs, issuer: 'somebody' }),
      jwt.sign(role, this.traveler.key, { ...good, ...rs, audience: 'elsewhere' }),
      jwt.sign(role, this.traveler.key, { ...good, ...rs, expiresIn: -10 }),
      jwt.sign(role, this.traveler.key, {
        ...rs,
        issuer: 'roost-traveler',
        audience: 'roost',
        subject: sub,
        keyid: this.traveler.kid,
      }),
      jwt.sign({ role: 'service' }, this.traveler.key, { ...good, ...rs }),
      jwt.sign({ role: 'owner' }, this.traveler.key, { ...good, ...rs, issuer: 'roost-owner' }),
    ];
  }

  /** A client that speaks for someone, or for nobody. */
  client(url: string, actor?: Actor): Client {
    return new Client(url, actor?.token);
  }

  private person(role: Actor['role'], key: VerificationKey, ttlS = 3600): Actor {
    const id = randomUUID();
    return { id, role, token: signUserToken(key, { id, user_type: role }, ttlS) };
  }
}
