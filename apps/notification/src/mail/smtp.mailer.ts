import type { OnApplicationShutdown } from '@nestjs/common';
import nodemailer from 'nodemailer';
import { type Mail, Mailer, MailRefused } from './mailer.ts';

/** Every wait is bounded. */
const deadlines = { dnsTimeout: 3000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

/** E-mail by SMTP, over a few connections that stay open. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  readonly isOn = true;
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const pool = { pool: true as const, maxConnections: 4 };
    this.transport = nodemailer.createTransport({ url, ...pool, ...deadlines, disableFileAccess: true, disableUrlAccess: true });
  }

  /** A mail that is sent twice, for want of an answer, has the same Message-ID, by which mail programs show it once. */
  async send({ id, to, subject, text }: Mail): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated' }; // nobody's holiday notice should answer
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@roost>`,
        headers,
      });
    } catch (error) {
      const { responseCode = 0, code = 'unknown' } = error as { responseCode?: number; code?: string };
      // What servers answer may quote the address, which is nobody's business in a log.
      const told = `SMTP ${code} ${responseCode || ''}`.trim();
      throw responseCode >= 500 && code === 'EENVELOPE' ? new MailRefused(told) : new Error(told);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
