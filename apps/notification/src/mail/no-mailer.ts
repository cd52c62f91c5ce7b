import { Mailer } from './mailer.ts';

/** No e-mail: nobody said by which server. */
export class NoMailer extends Mailer {
  readonly isOn = false;

  async send(): Promise<void> {
    throw new Error('Without SMTP_URL there is no delivery to carry out.');
  }
}
