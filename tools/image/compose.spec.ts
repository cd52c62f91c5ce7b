import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appSpecs } from '../launcher/apps.ts';
import { root } from '../launcher/paths.ts';

type Service = {
  image: string;
  build?: { args?: Record<string, string>; dockerfile?: string };
  environment?: Record<string, unknown>;
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
};
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const variables = { postgres: 'DATABASE_URL', mongo: 'MONGODB_URI', redis: 'REDIS_URL', kafka: 'KAFKA_BROKERS' } as const;
const serviceOf = { postgres: 'postgres', mongo: 'mongo', redis: 'valkey', kafka: 'kafka' } as const;

it('builds and runs on the very Node that is tested with', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const files = ['Dockerfile', 'Dockerfile.web', 'docker-compose.yml'].map(read);
  for (const [image] of files.join('\n').matchAll(/\bnode:\d\S*/g)) expect(image).toBe(`node:${dependencies.node}-bookworm-slim`);
});

describe('docker-compose.yml', () => {
  it.each(appSpecs.map((app) => [app.name, app] as const))('%s has what it needs, after what it needs', (name, app) => {
    const service = compose.services[name];
    const job = compose.services[`${name}-migrate`];
    expect(service?.image).toBe(`roost/${name}:\${VERSION:-dev}`);
    expect((job ?? service)?.build?.args?.APP).toBe(name);
    const after = { ...job?.depends_on, ...service?.depends_on };
    for (const engine of app.engines) {
      expect(service?.environment).toHaveProperty(variables[engine]);
      expect(after[serviceOf[engine]]).toEqual({ condition: 'service_healthy' });
    }
  });

  it('waits only for services there are, and mounts only volumes there are', () => {
    for (const { depends_on = {}, volumes = [] } of Object.values(compose.services)) {
      for (const other of Object.keys(depends_on)) expect(compose.services).toHaveProperty(other);
      for (const volume of volumes) {
        const source = volume.split(':')[0] as string;
        if (source.startsWith('.')) expect(existsSync(join(root, source))).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });
});

describe('NGINX', () => {
  it('has a door for every app at its port, and replicas behind it', () => {
    const conf = read('deploy/nginx/nginx.conf');
    const upstreams = read('deploy/nginx/upstreams.conf');
    for (const { name, port } of appSpecs) {
      if (name !== 'gateway') expect(conf).toContain(`listen ${port};`);
      expect(conf).toContain(`proxy_pass http://${name};`);
      expect(upstreams).toContain(`upstream ${name} { zone ${name} 64k; server ${name}:8080 resolve`);
    }
  });
});
