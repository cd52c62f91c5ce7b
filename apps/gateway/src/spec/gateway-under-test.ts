import { createApp } from '#platform';
import { Actors } from '#testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureKeys, jwksFile } from '../../../../tools/launcher/keys.ts';
import { readGatewayEnv } from '../gateway.env.ts';
import { gateway } from '../gateway.ts';
import type { ServiceName } from '../proxy/routes.ts';
import { StubService } from './stub-service.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** The gateway in this process, on a free port, before stubs in the places of the services. */
export class GatewayUnderTest implements AsyncDisposable {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly dir: string,
    readonly actors: Actors,
    readonly services: Record<ServiceName, StubService>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<GatewayUnderTest> {
    const dir = await mkdtemp(join(tmpdir(), 'roost-gateway-'));
    await ensureKeys(dir);
    const stub = () => StubService.start();
    const people = { traveler: await stub(), owner: await stub() };
    const services = {
      ...people,
      property: await stub(),
      booking: await stub(),
      notification: await stub(),
      ai: await stub(),
      live: await stub(),
      'event-log': await stub(),
    };
    const urls = Object.entries(services).map(([name, { url }]) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, url]);
    const { REDIS_URL } = process.env;
    const env = { PORT: '0', JWKS_FILE: jwksFile(dir), REDIS_URL, RATE_LIMIT_PER_MINUTE: '100000', ...Object.fromEntries(urls) };
    const app = await createApp(gateway(readGatewayEnv({ ...env, ...settings })), ['error', 'fatal']);
    await app.listen(0, '127.0.0.1');
    return new GatewayUnderTest(app, dir, await Actors.withKeys(dir), services);
  }

  /** Sends a path as it is: fetch would tidy it first. */
  async send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
    const { hostname, port } = new URL(await this.app.getUrl());
    const agent = this.agent;
    return new Promise((resolve, reject) => {
      const request = httpRequest({ agent, hostname, port, method, path, headers }, (response) => {
        text(response).then((answered) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answered });
        }, reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Sends bytes that need not be HTTP, and returns all that comes back until the gateway hangs up. */
  async sendBytes(bytes: string): Promise<string> {
    const { hostname, port } = new URL(await this.app.getUrl());
    const socket = connect(Number(port), hostname);
    socket.write(bytes, 'latin1');
    return text(socket);
  }

  url(): Promise<string> {
    return this.app.getUrl();
  }

  /** Shuts down as on SIGTERM. */
  stop(): Promise<void> {
    return this.app.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    this.agent.destroy();
    await Promise.all(Object.values(this.services).map((service) => service[Symbol.asyncDispose]()));
    await rm(this.dir, { recursive: true, force: true });
  }
}
