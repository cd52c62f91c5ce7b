import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, errors, request } from 'undici';
import { isPublicAddress } from './public-address.ts';

const TOTAL_MS = 5000;
const MOST_BYTES = 2 ** 20;
const MOST_REDIRECTS = 3;

/** A foreign calendar that cannot be had, and why, in words for its host. */
export class FeedFailed extends Error {
  override name = 'FeedFailed';
}

export type FeedOptions = { ports: number[]; allowLoopback: boolean };
export type Fetched = { text: string; etag: string | null } | 'unchanged';

/**
 * Fetches calendars from anywhere on the internet, and from nowhere else. The address is checked when the connection is made, so a name
 * that means something else a moment later gains nothing; each redirect is checked like the first address.
 */
export class FeedClient {
  private readonly agent: Agent;

  constructor(private readonly options: FeedOptions) {
    const lookup: LookupFunction = (hostname, how, answer) =>
      resolve(hostname, { ...how, all: true }, (error, addresses) => {
        if (error) return answer(error, []);
        const isOpen = addresses.every(({ address }) => isPublicAddress(address, options.allowLoopback));
        if (!isOpen) return answer(new FeedFailed('The address is not on the open internet.'), []);
        if (how.all) return answer(null, addresses);
        answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
      });
    this.agent = new Agent({ connect: { timeout: 2000, lookup }, maxResponseSize: MOST_BYTES, pipelining: 0 });
  }

  /** @throws FeedFailed for an address that is never asked: no HTTP, another port, a name and password, not on the open internet. */
  check(address: string): URL {
    const url = new URL(address);
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FeedFailed('Only http and https addresses are followed.');
    if (url.username || url.password) throw new FeedFailed('The address must not contain a name and password.');
    if (!this.options.ports.includes(port))
      throw new FeedFailed(`Port ${port} is not asked; only ${this.options.ports.join(', ')}.`);
    if (isIP(host) && !isPublicAddress(host, this.options.allowLoopback))
      throw new FeedFailed('The address is not on the open internet.');
    return url;
  }

  /** The calendar at an address, or that it still is as it was when it had this ETag. @throws FeedFailed */
  async fetch(address: string, etag: string | null): Promise<Fetched> {
    const signal = AbortSignal.timeout(TOTAL_MS);
    try {
      let url = this.check(address);
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const answer = await this.ask(url, etag, signal);
        if (typeof answer !== 'object' || 'text' in answer) return answer;
        url = this.check(new URL(answer.location, url).href);
      }
    } catch (error) {
      throw failure(error);
    }
    throw new FeedFailed(`The address leads on more than ${MOST_REDIRECTS} times.`);
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private async ask(url: URL, etag: string | null, signal: AbortSignal): Promise<Fetched | { location: string }> {
    const headers = {
      accept: 'text/calendar',
      'accept-encoding': 'identity', // nothing to unpack, so nothing that grows when it is
      'user-agent': 'Roost calendar sync',
      ...(etag === null ? {} : { 'if-none-match': etag }),
    };
    const { statusCode, headers: said, body } = await request(url, { dispatcher: this.agent, signal, headers });
    const location = said['location'];
    if (statusCode === 200) {
      const text = await body.text();
      if (!/^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text)) throw new FeedFailed('What is there is no calendar.');
      return { text, etag: typeof said['etag'] === 'string' && said['etag'].length <= 200 ? said['etag'] : null };
    }
    body.on('error', () => undefined).destroy(); // an error nobody listens to ends the process (seen)
    if (statusCode === 304 && etag !== null) return 'unchanged';
    if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') return { location };
    throw new FeedFailed(`The calendar's server answered ${statusCode}.`);
  }
}

function failure(error: unknown): FeedFailed {
  if (error instanceof FeedFailed) return error;
  const { name, code, cause } = error as Error & { code?: string };
  if (cause instanceof FeedFailed) return cause;
  if (error instanceof errors.ResponseExceededMaxSizeError) return new FeedFailed('The calendar is larger than 1 MB.');
  if (name === 'TimeoutError' || name === 'AbortError') return new FeedFailed('The calendar did not come within 5 seconds.');
  return new FeedFailed(`The calendar's server cannot be reached (${code ?? name}).`);
}
