/** An e-mail to one person. `id` stays the same however often it is sent. */
export type Mail = { id: string; to: string; subject: string; text: string };

/** Whatever sends e-mail. */
export abstract class Mailer {
  /** Whether e-mail is sent at all. */
  abstract readonly isOn: boolean;

  /** Resolves when the mail was taken over. @throws MailRefused when it never will be; any other error is worth another try. */
  abstract send(mail: Mail): Promise<void>;
}

/** This mail will not be taken, today or tomorrow. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}
