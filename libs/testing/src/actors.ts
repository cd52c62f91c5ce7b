import { randomUUID } from 'node:crypto';
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

  newTraveler(): Actor {
    return this.person('traveler', this.traveler);
  }

  newOwner(): Actor {
    return this.person('owner', this.owner);
  }

  newAdmin(): Actor {
    return this.person('admin', this.owner);
  }

  serviceToken(): string {
    return serviceTokens(this.service, 'tests')();
  }

  /** A client that speaks for someone, or for nobody. */
  client(url: string, actor?: Actor): Client {
    return new Client(url, actor?.token);
  }

  private person(role: Actor['role'], key: VerificationKey): Actor {
    const id = randomUUID();
    return { id, role, token: signUserToken(key, { id, user_type: role }, 3600) };
  }
}
