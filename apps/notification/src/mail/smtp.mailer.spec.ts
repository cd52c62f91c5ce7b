import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { MailRefused } from './mailer.ts';
import { SmtpMailer } from './smtp.mailer.ts';

const mail = { id: 'e7a1', to: 'ana@roost.example', subject: 'Nueva\r\nBcc: all@roost.example', text: 'Hola' };

describe('e-mail by SMTP', () => {
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  async function mailerTo(server: SMTPServer | Server): Promise<SmtpMailer> {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = ('server' in server ? server.server.address() : server.address()) as AddressInfo;
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, 'Roost <hello@roost.example>');
    closing.push(() => {
      mailer.onApplicationShutdown();
      server.close();
    });
    return mailer;
  }
  const smtp = (options: SMTPServerOptions) => new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], ...options });

  it('is sent to one person, with the same Message-ID each time and no header from within a subject', async () => {
    const raw: string[] = [];
    const keep: SMTPServerOptions['onData'] = (stream, _session, done) => {
      void (async () => {
        raw.push(await text(stream));
        done();
      })();
    };
    const mailer = await mailerTo(smtp({ onData: keep }));
    await mailer.send(mail);
    await mailer.send(mail);
    expect(raw).toHaveLength(2);
    for (const message of raw) {
      expect(message).toContain('Message-ID: <e7a1@roost>');
      expect(message).toContain('Auto-Submitted: auto-generated');
      expect(message).not.toMatch(/^Bcc:/im);
    }
  });

  it('tells a recipient refused for good from a server that is busy, and names nobody', async () => {
    const answering = (responseCode: number) =>
      smtp({ onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`no ${address}`), { responseCode })) });
    const refused = await (await mailerTo(answering(550))).send(mail).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRefused);
    expect(String(refused)).not.toContain(mail.to);
    const busy = await (await mailerTo(answering(451))).send(mail).catch((error: unknown) => error);
    expect(busy).not.toBeInstanceOf(MailRefused);
    expect(String(busy)).toContain('451');
  });

  it('gives up on a server that says nothing', async () => {
    const silent = createServer(() => undefined);
    const started = performance.now();
    await expect((await mailerTo(silent)).send(mail)).rejects.toThrow('SMTP ETIMEDOUT');
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
