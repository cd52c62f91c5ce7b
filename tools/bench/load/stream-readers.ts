import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What the readers are told: whose streams, so many of them at first and in all, and which listing the first `watching` of them watch. */
export interface ReadersPlan {
  url: string;
  tokens: string[];
  atFirst: number;
  streams: number;
  watching: number;
  listingId: string;
  /** What holds the watched listing's nights, time and again. */
  nights: { check_in: string; check_out: string };
  rounds: number;
}

/** Milliseconds from the request that changed something to each watcher's having been told of it. */
export interface FanOut {
  latenciesMs: number[];
}

const AT_ONCE = 50;
let seen: (at: number) => void = () => undefined;

/** Readers of event streams, thousands in one process: sockets and nothing else, since what they cost is not what is measured. */
process.on('message', (message: ReadersPlan | 'rest' | 'fan-out') => {
  if (message === 'fan-out') return void fanOut().then((result) => process.send?.(result));
  if (message !== 'rest') plan = message;
  void openUntil(message === 'rest' ? plan.streams : plan.atFirst).then(() => process.send?.('open'));
});

let plan: ReadersPlan;
let opened = 0;

async function openUntil(count: number): Promise<void> {
  while (opened < count) {
    const some = Math.min(AT_ONCE, count - opened);
    await Promise.all(Array.from({ length: some }, (_, i) => open(opened + i)));
    opened += some;
  }
}

async function open(index: number): Promise<void> {
  const { hostname, port } = new URL(plan.url);
  const watches = index < plan.watching;
  const socket: Socket = connect(Number(port), hostname);
  const path = watches ? `/api/live/stream?listing_id=${plan.listingId}` : '/api/live/stream';
  const cookie = `roost_stream=${plan.tokens[index % plan.tokens.length]}`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [Buffer];
  if (!head.toString('latin1').startsWith('HTTP/1.1 200')) throw new Error(`no stream: ${head.toString('latin1').slice(0, 200)}`);
  if (watches) socket.on('data', (chunk: Buffer) => chunk.includes('event: hold') && seen(performance.now()));
  else socket.resume();
}

/** Takes and releases a hold, and waits each time until all watchers know. The first time is not counted: connections are made, and code is compiled. */
async function fanOut(): Promise<FanOut> {
  const latenciesMs: number[] = [];
  const holder = { authorization: `Bearer ${plan.tokens.at(-1)}`, 'content-type': 'application/json' };
  const holds = `${plan.url}/api/live/holds`;
  for (let round = 0; round <= plan.rounds; round++) {
    if (round === 1) latenciesMs.length = 0;
    const body = JSON.stringify({ listing_id: plan.listingId, ...plan.nights });
    const answer = await toldToAll(latenciesMs, () => fetch(holds, { method: 'POST', headers: holder, body }));
    const { id } = (await answer.json()) as { id: string };
    const released = await toldToAll(latenciesMs, () =>
      fetch(`${holds}/${id}`, { method: 'DELETE', headers: { authorization: holder.authorization } }),
    );
    await released.text();
  }
  return { latenciesMs };
}

async function toldToAll(latenciesMs: number[], change: () => Promise<Response>): Promise<Response> {
  const began = performance.now();
  let left = plan.watching;
  const all = new Promise<void>((resolve) => {
    seen = (at) => {
      latenciesMs.push(at - began);
      if (--left === 0) resolve();
    };
  });
  const [answer] = await Promise.all([change(), all]);
  return answer;
}
