import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { nearestLanguage, phrases } from '../domain/write.ts';
import type { NotificationRecord } from '../notifications/notification.ts';
import { Contacts } from './contacts.ts';
import type { DeliveryRecord } from './delivery.schema.ts';
import { Mailer } from './mailer.ts';

/** Brings one notification to its reader by e-mail, if that is wanted. */
@Injectable()
export class Postman {
  constructor(
    @InjectModel('Notification') private readonly notifications: Model<NotificationRecord>,
    private readonly contacts: Contacts,
    private readonly mailer: Mailer,
  ) {}

  /** @returns null when it was sent, else why it was not wanted. @throws when it could not be sent. */
  async deliver({ _id, user_id, reader }: DeliveryRecord): Promise<string | null> {
    const contact = await this.contacts.find(user_id, reader);
    if (!contact) return 'no such account';
    if (!contact.notify.email) return 'not wanted';
    const notification = await this.notifications.findOne({ _id: { $eq: _id } }).lean<NotificationRecord>();
    if (!notification) return 'no such notification';
    const language = nearestLanguage(contact.language);
    const { title, text } = notification.texts[language];
    const { greeting, farewell } = phrases[language];
    const body = `${greeting(contact.first_name)}\n\n${text}\n\n${farewell}\n`;
    await this.mailer.send({ id: _id, to: contact.email, subject: title, text: body });
    return null;
  }
}
