import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotificationPage, NotificationsQuery, paginate, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { Contacts } from '../mail/contacts.ts';
import { toWire } from './notification.ts';
import { NotificationStore } from './notification.store.ts';

@ApiTags('notifications')
@NeedsToken()
@Roles('traveler', 'owner')
@Controller('api/notifications')
export class NotificationsController {
  constructor(
    private readonly store: NotificationStore,
    private readonly contacts: Contacts,
  ) {}

  /** What I was told, newest first, in the language of my preferences. */
  @Get()
  @Answers(200, NotificationPage)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async list(@Me() me: Principal, @Query({ schema: NotificationsQuery }) query: NotificationsQuery): Promise<NotificationPage> {
    const [{ records, total, unread }, language] = await Promise.all([
      this.store.page(me.id, query),
      this.contacts.languageOf(me.id, me.role === 'owner' ? 'host' : 'guest'),
    ]);
    return { notifications: records.map((record) => toWire(record, language)), pagination: paginate(query, total), unread };
  }

  /** Marks it as read; again changes nothing. */
  @Post(':id/read')
  @Answers(204)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden', 'not_found')
  async read(@Me() me: Principal, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    if (!(await this.store.markRead(me.id, id, new Date()))) throw new Problem('not_found', 'You have no such notification.');
  }
}
