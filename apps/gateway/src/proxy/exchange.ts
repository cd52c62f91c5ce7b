import { answerProblem, Problem } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { apiHeaders } from './api-headers.ts';
import { toCaller, toService } from './headers.ts';
import type { Upstream } from './upstream.ts';

/** Where a request goes; `open` keeps answers that have no end while they last. */
export type Target = { upstream: Upstream; path: string; timeoutMs: number; open?: Set<Exchange> | undefined };

const SHORT = 16 * 1024;

/**
 * One request passed to a service and its answer streamed back as it comes. It is undici's own handler, the form without promises
 * and streams: bytes go from socket to socket.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  private readonly response: ServerResponse;
  private readonly options: Dispatcher.DispatchOptions;
  private deadline: NodeJS.Timeout | undefined;
  private controller: Dispatcher.DispatchController | undefined;
  private retries: number;
  private bytesLeft = -1;
  private over = false;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly target: Target,
  ) {
    const { method } = request.raw;
    this.response = reply.raw;
    this.retries = method === 'GET' || method === 'HEAD' ? 1 : 0;
    this.options = {
      path: target.path,
      method: method as Dispatcher.HttpMethod,
      headers: toService(request, request.ip, String(target.timeoutMs)),
      body: (request.body as Buffer | Readable | undefined) ?? null,
    };
  }

  /** @throws Problem when the service is known to be down, or too much waits for it. */
  start(): void {
    this.target.upstream.enter();
    this.deadline = setTimeout(onDeadline, this.target.timeoutMs, this);
    this.response.once('close', () => this.onClosed());
    this.send();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // While it waited for a connection its time ran out or its caller left.
    if (this.over) controller.abort(new Error('no longer wanted'));
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Record<string, string | string[]>): void {
    if (status < 200) return;
    this.target.upstream.answered();
    const length = headers['content-length'];
    if (typeof length === 'string') this.bytesLeft = Number(length);
    if (status === 200 && this.target.open) {
      clearTimeout(this.deadline);
      this.target.open.add(this);
    }
    this.reply.hijack();
    this.response.writeHead(status, toCaller(headersOf(this.reply), headers));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.bytesLeft -= chunk.length;
    if (this.bytesLeft === 0) {
      // The last chunk ends the answer. A short one goes as latin1, byte for byte, because Node joins a string with the headers
      // in one write, and a buffer not.
      if (chunk.length <= SHORT) this.response.end(chunk.toString('latin1'), 'latin1');
      else this.response.end(chunk);
    } else if (!this.response.write(chunk)) {
      controller.pause();
      this.response.once('drain', () => controller.resume());
    }
  }

  onResponseEnd(): void {
    this.finish();
    this.response.end();
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, error: Error): void {
    if (this.over) return;
    if (error instanceof Problem)
      this.refuse(error); // the body's own: it is larger than it may be, or broke off
    else if ((error as { code?: string }).code === 'UND_ERR_INVALID_ARG')
      this.refuse(new Problem('malformed_request', 'The request has a path or a header that HTTP does not allow.'));
    else if (!this.response.headersSent && this.retries-- > 0) this.send();
    else this.fail();
  }

  /** The deadline has passed: whatever is under way is given up. */
  expire(): void {
    if (this.over) return;
    this.fail();
    this.controller?.abort(new Error('deadline'));
  }

  /** The gateway goes down: an answer that would never end ends now. Its reader comes back and goes on elsewhere. */
  end(): void {
    this.finish();
    this.controller?.abort(new Error('the gateway goes down'));
    this.response.end();
  }

  private send(): void {
    this.target.upstream.pool.dispatch(this.options, this);
  }

  private fail(): void {
    const { upstream, open } = this.target;
    // That a stream ends says nothing of whether the service would answer the next.
    if (!open?.has(this)) upstream.failed();
    if (!this.response.headersSent) return this.refuse(upstream.unavailable());
    this.finish();
    this.response.destroy(); // the answer broke in the middle: the caller must not take it for a whole one
  }

  private refuse(problem: Problem): void {
    this.finish();
    answerProblem(problem, this.request, this.reply);
  }

  private onClosed(): void {
    if (this.over) return;
    this.finish();
    this.controller?.abort(new Error('the caller left'));
  }

  private finish(): void {
    this.over = true;
    clearTimeout(this.deadline);
    this.target.open?.delete(this);
    this.target.upstream.leave();
  }
}

const onDeadline = (exchange: Exchange) => exchange.expire();

/** What the gateway itself says with every answer: security, correlation, limits, CORS. */
function headersOf(reply: FastifyReply): string[] {
  const headers = apiHeaders.slice();
  const own = reply.getHeaders();
  for (const name in own) headers.push(name, String(own[name]));
  return headers;
}
