import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PaymentStatus =
  | 'authorizing'
  | 'authorized'
  | 'declined'
  | 'capturing'
  | 'captured'
  | 'capture_failed'
  | 'voiding'
  | 'voided'
  | 'refunding'
  | 'refunded';

/** The money of one booking. The statuses in -ing are intents: written before the provider is called, finished by whoever comes next. */
@Entity('payments')
export class Payment {
  @PrimaryColumn('uuid') booking_id!: string;
  @Column('uuid') id!: string;
  @Column('text') status!: PaymentStatus;
  @Column('bigint') amount_minor!: number;
  @Column('bigint') refunded_minor!: number;
  @Column('text') currency!: string;
  @Column('text') payment_method!: string;
  @Column('uuid', { nullable: true }) guest_id!: string | null;
  @Column('uuid', { nullable: true }) host_id!: string | null;
  @Column('text', { nullable: true }) provider_ref!: string | null;
  /** When the stay begins; none in payments from before hosts were paid. */
  @Column('timestamptz', { nullable: true }) payout_at!: Date | null;
  @Column('text', { nullable: true }) payout_status!: 'due' | 'paid' | null;
  @Column('timestamptz', { nullable: true }) paid_at!: Date | null;
  @Column('int') version!: number;
  @Column('timestamptz', { nullable: true }) due_at!: Date | null;
  @Column('timestamptz') created_at!: Date;
  @Column('timestamptz') updated_at!: Date;
}
