import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Booking,
  BookingConflict,
  BookingPage,
  BookingsQuery,
  CreateBooking,
  type Principal,
  RefundPreview,
  UpdateBooking,
} from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses, RefusesWith } from '#platform';
import { z } from 'zod';
import { AlternativesService } from '../alternatives/alternatives.service.ts';
import { BookingHistory } from './booking.history.ts';
import { toWire } from './booking.message.ts';
import { BookingService } from './booking.service.ts';

const id = { schema: z.uuid() };
const Key = z.string().regex(/^[\x21-\x7e]{1,255}$/);

@NeedsToken()
@Controller('api/bookings')
export class BookingController {
  constructor(
    private readonly bookings: BookingService,
    private readonly history: BookingHistory,
    private readonly alternatives: AlternativesService,
  ) {}

  /** Book a stay. With an `Idempotency-Key` it may be sent again without booking twice. */
  @Post()
  @Roles('traveler')
  @HttpCode(201)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(201, Booking)
  @RefusesWith(BookingConflict, 'dates_taken', 'held_by_other', 'too_many_bookings', 'idempotency_in_flight')
  @Refuses(
    'validation_failed',
    'not_found',
    'payment_declined',
    'idempotency_mismatch',
    'over_capacity',
    'min_nights',
    'max_nights',
    'in_the_past',
    'too_far_ahead',
    'check_in_day',
    'advance_notice',
    'booking_window',
    'quote_invalid',
    'quote_expired',
    'payment_unavailable',
  )
  async create(
    @Me() me: Principal,
    @Body({ schema: CreateBooking }) body: CreateBooking,
    @Headers('idempotency-key') header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Booking> {
    if (header !== undefined && !Key.safeParse(header).success) {
      throw new Problem('validation_failed', 'Idempotency-Key: 1 to 255 visible ASCII characters');
    }
    const { booking, replayed } = await this.bookings
      .create(me.id, body, header ?? null)
      .catch(async (refusal: unknown) => Promise.reject(await this.alternatives.addTo(refusal, body)));
    if (replayed) reply.header('idempotent-replayed', 'true');
    return booking;
  }

  @Get(':id')
  @Answers(200, Booking)
  @Refuses('not_found')
  async find(@Param('id', id) bookingId: string, @Me() me: Principal): Promise<Booking> {
    return toWire(await this.bookings.find(bookingId, me));
  }

  /** What cancelling would bring back now, and when that goes down. */
  @Get(':id/refund-preview')
  @Roles('traveler')
  @Answers(200, RefundPreview)
  @Refuses('not_found', 'not_cancellable')
  previewRefund(@Param('id', id) bookingId: string, @Me() me: Principal): Promise<RefundPreview> {
    return this.bookings.previewRefund(bookingId, me.id);
  }

  @Put(':id')
  @Roles('traveler')
  @Answers(200, Booking)
  @Refuses('not_found', 'not_cancellable', 'conflict', 'stale_version', 'departure_invalid')
  update(
    @Param('id', id) bookingId: string,
    @Me() me: Principal,
    @Body({ schema: UpdateBooking }) body: UpdateBooking,
  ): Promise<Booking> {
    return this.bookings.update(bookingId, me.id, body);
  }

  @Get('user/:user_id')
  @Answers(200, BookingPage)
  @Refuses('not_found')
  async ofUser(
    @Param('user_id', id) userId: string,
    @Me() me: Principal,
    @Query({ schema: BookingsQuery }) query: BookingsQuery,
  ): Promise<BookingPage> {
    if (me.id !== userId && me.role !== 'admin') throw new Problem('not_found', 'There are no bookings of yours under this id.');
    return this.history.ofGuest(userId, query);
  }
}
