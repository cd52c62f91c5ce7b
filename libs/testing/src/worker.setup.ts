import { inject } from 'vitest';

const engines = inject('engines');
const worker = (Number(process.env.VITEST_POOL_ID ?? 1) - 1) % engines.length;
const ports = 12_000 / engines.length;
const from = 20_000 + worker * ports;

// Each worker has engines and ports of its own.
Object.assign(process.env, engines[worker], { FREE_PORTS: `${from}-${from + ports}` });
