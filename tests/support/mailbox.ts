import { SMTPServer } from 'smtp-server';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { freePort } from '../../tools/engines/ports.ts';

export type Letter = { to: string; messageId: string; content: string };

/** A real SMTP server that keeps what it is sent; it may go away and come back. */
export class Mailbox implements AsyncDisposable {
  readonly letters: Letter[] = [];
  private server: SMTPServer | undefined;

  private constructor(private readonly port: number) {}

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox(await freePort());
    await mailbox.start();
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  to(address: string): Letter[] {
    return this.letters.filter(({ to }) => to === address);
  }

  async start(): Promise<void> {
    const server = (this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, { envelope }, callback) => void this.keep(stream, envelope.rcptTo, callback),
    }));
    server.on('error', () => undefined); // connections that break when it goes away
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(resolve) : resolve()));
    this.server = undefined;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  private async keep(stream: Readable, recipients: { address: string }[], done: () => void): Promise<void> {
    const content = decode(await text(stream));
    const messageId = /^message-id: (.+)$/im.exec(content)?.[1]?.trim() ?? '';
    for (const { address } of recipients) this.letters.push({ to: address, messageId, content });
    done();
  }
}

/** Head and body readable, however they were encoded for the journey. */
function decode(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const words = head.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=(?:\s+(?==\?))?/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : unquote(word.replaceAll('_', ' ')),
  );
  if (/content-transfer-encoding: base64/i.test(head)) return `${words}\n\n${Buffer.from(body, 'base64').toString()}`;
  return `${words}\n\n${/quoted-printable/i.test(head) ? unquote(body) : body}`;
}

function unquote(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
