import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasTool } from '../ci/has-tool.ts';
import { type Child, spawnChild } from '../engines/child.ts';
import { freePort } from '../engines/ports.ts';
import { root } from '../launcher/paths.ts';

const source = join(root, 'deploy/nginx/nginx.conf');
const HEARD_MS = 20_000;
// At a reload NGINX before 1.27.4 closes kept connections at once, also one on which a request is just coming: 2 of 12,303 requests
// were lost so (seen). Later ones have keepalive_min_timeout, which deploy/nginx/upstreams.conf sets.
const oneRequestEach = 'keepalive_timeout 0;\n';

/** Whether there is an NGINX to balance with. */
export const hasNginx = (): boolean => hasTool('nginx', '-v');

/**
 * NGINX with the repository's own configuration, on free ports. `use` is what an endpoint's removal is in Kubernetes: once it
 * returns, no new connection goes to a replica that is not named.
 */
export class Balancer {
  readonly #dir: string;
  readonly #doors: Map<number, number>;
  readonly #replicas = new Map<string, string[]>();
  #generation = 0;
  #child: Child | undefined;

  private constructor(dir: string, doors: Map<number, number>) {
    this.#dir = dir;
    this.#doors = doors;
  }

  /** Gives every port that the configuration listens at a free one; nothing runs yet. */
  static async prepare(dir: string): Promise<Balancer> {
    const ports = [...readFileSync(source, 'utf8').matchAll(/\blisten (\d+)/g)].map(([, port]) => Number(port));
    const doors = await Promise.all(ports.map(async (port) => [port, await freePort()] as const));
    mkdirSync(dir, { recursive: true });
    return new Balancer(dir, new Map(doors));
  }

  /** Where the door is that the configuration has at `port`. */
  door(port: number): string {
    return `http://127.0.0.1:${this.#doors.get(port)}`;
  }

  /** Sends an app's requests to these replicas and no others. */
  async use(app: string, urls: string[]): Promise<void> {
    this.#replicas.set(app, urls);
    if (!this.#child) return;
    this.#write();
    process.kill(this.#child.pid, 'SIGHUP');
    await this.#heard();
  }

  async start(): Promise<void> {
    this.#write();
    const conf = join(this.#dir, 'nginx.conf');
    execFileSync('nginx', ['-t', '-q', '-c', conf], { stdio: 'pipe' });
    const args = ['-c', conf, '-g', 'daemon off;'];
    this.#child = await spawnChild({ command: 'nginx', args, logFile: join(this.#dir, 'nginx.log') });
    await this.#heard();
  }

  async stop(): Promise<void> {
    await this.#child?.stop('SIGQUIT', 5000);
  }

  #write(): void {
    this.#generation++;
    const dir = this.#dir;
    const conf = readFileSync(source, 'utf8')
      .replace(/\blisten (\d+)/g, (_, port) => `listen 127.0.0.1:${this.#doors.get(Number(port))}`)
      .replace('return 204;', `add_header x-generation ${this.#generation}; return 204;`)
      .replaceAll('/tmp/nginx', join(dir, 'nginx'))
      .replace('access_log /dev/stdout json;', 'access_log off;')
      .replace('error_log stderr', `error_log ${join(dir, 'error.log')}`);
    writeFileSync(join(dir, 'nginx.conf'), process.getuid?.() === 0 ? `user root;\n${conf}` : conf);
    const upstreams = [...this.#replicas].map(([app, urls]) => {
      const servers = urls.map((url) => `server ${new URL(url).host} max_fails=2 fail_timeout=2s;`);
      return `upstream ${app} { zone ${app} 64k; ${servers.join(' ')} keepalive 64; }\n`;
    });
    writeFileSync(join(dir, 'upstreams.conf'), `${oneRequestEach}${upstreams.join('')}`);
  }

  /** Until new connections reach workers that know the list; twenty times in a row, for old ones may still accept. */
  async #heard(): Promise<void> {
    const deadline = Date.now() + HEARD_MS;
    for (let inARow = 0; inARow < 20; inARow = (await this.#answersAs()) === String(this.#generation) ? inARow + 1 : 0) {
      if (Date.now() > deadline) throw new Error(`NGINX did not take its new list; see ${this.#dir}/error.log`);
      if (inARow === 0) await sleep(50);
    }
  }

  async #answersAs(): Promise<string | null> {
    try {
      const answer = await fetch(`${this.door(8080)}/nginx-health`, { headers: { connection: 'close' } });
      return answer.headers.get('x-generation');
    } catch {
      return null; // not listening yet
    }
  }
}
