import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type BookingPage, type BookingsQuery, BookingStatus, paginate } from '#contracts';
import { BookingEntity, toBooking } from './booking.entity.ts';
import { toWire } from './booking.message.ts';

/** The bookings of a guest, newest first; what never came to stand is no part of it. */
@Injectable()
export class BookingHistory {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofGuest(guestId: string, query: BookingsQuery): Promise<BookingPage> {
    const [rows, total] = await this.db.getRepository(BookingEntity).findAndCount({
      where: { guest_id: guestId, status: query.status ?? In(BookingStatus.options) },
      order: { created_at: 'DESC', id: 'DESC' },
      skip: (query.page - 1) * query.per_page,
      take: query.per_page,
    });
    return { bookings: rows.map((row) => toWire(toBooking(row))), pagination: paginate(query, total) };
  }
}
