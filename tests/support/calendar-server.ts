import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Event = { uid: string; from: string; to: string };

/** A calendar elsewhere, on this machine. What it says may be changed, and how it says it. */
export class CalendarServer implements AsyncDisposable {
  events: Event[] = [];
  /** Answers in place of the calendar, by path. */
  readonly other = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  full = 0;
  unchanged = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => this.answer(request, response));
  }

  static async open(): Promise<CalendarServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CalendarServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  url(path = '/calendar.ics', host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const other = this.other.get(request.url ?? '');
    if (other) return other(request, response);
    const etag = `"${JSON.stringify(this.events).length}-${JSON.stringify(this.events).replaceAll('"', '')}"`;
    if (request.headers['if-none-match'] === etag) {
      this.unchanged++;
      return void response.writeHead(304).end();
    }
    this.full++;
    const compact = (date: string) => date.replaceAll('-', '');
    const lines = this.events.flatMap(({ uid, from, to }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      'END:VEVENT',
    ]);
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
    response.writeHead(200, { 'content-type': 'text/calendar', etag }).end(text);
  }
}
