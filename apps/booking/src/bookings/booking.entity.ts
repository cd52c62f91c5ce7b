import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Booking } from '../domain/booking.ts';

type Row = Omit<Booking, 'respond_by' | 'created_at' | 'updated_at'> & Record<'respond_by' | 'created_at' | 'updated_at', Date>;

/** The fold of a booking's events, as stored; only `BookingStore` writes it. */
@Entity('bookings')
export class BookingEntity implements Row {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') status!: Booking['status'];
  @Column('uuid') listing_id!: string;
  @Column('uuid') guest_id!: string;
  @Column('uuid') host_id!: string;
  @Column('date') check_in!: string;
  @Column('date') check_out!: string;
  @Column('int') guest_count!: number;
  @Column('int') preparation_days!: number;
  @Column('text', { nullable: true }) special_requests!: string | null;
  @Column('bigint') total_minor!: number;
  @Column('text') currency!: string;
  @Column('jsonb') price_breakdown!: Booking['price_breakdown'];
  @Column('text') cancellation_policy!: Booking['cancellation_policy'];
  @Column('boolean') instant_book!: boolean;
  @Column('text') time_zone!: string;
  @Column('text') payment_method!: string;
  @Column('text') payment_status!: Booking['payment_status'];
  @Column('bigint', { nullable: true }) refund_minor!: number | null;
  @Column('text', { nullable: true }) cancellation_reason!: string | null;
  @Column('timestamptz') respond_by!: Date;
  @Column('timestamptz') created_at!: Date;
  @Column('timestamptz') updated_at!: Date;
  @Column('timestamptz', { nullable: true }) due_at!: Date | null;
  @Column('int') attempts!: number;
}

/** A stored row as the domain knows it: instants as ISO 8601 text. */
export function toBooking({ due_at: _due, attempts: _attempts, ...row }: BookingEntity): Booking {
  const { respond_by, created_at, updated_at } = row;
  return {
    ...row,
    respond_by: respond_by.toISOString(),
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  };
}
