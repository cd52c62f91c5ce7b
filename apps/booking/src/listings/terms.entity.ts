import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Terms } from '../domain/stay-rules.ts';

/** Booking's own copy of the terms of a listing, so that it sells nights while property is down. */
@Entity('listing_terms')
export class TermsEntity implements Terms {
  @PrimaryColumn('uuid') listing_id!: string;
  @Column('int') version!: number;
  @Column('uuid') host_id!: string;
  @Column('bigint') price_minor!: number;
  @Column('text') currency!: string;
  @Column('jsonb', { nullable: true }) rates!: Terms['rates'];
  @Column('int') max_guests!: number;
  @Column('int') min_nights!: number;
  @Column('int') max_nights!: number;
  @Column('jsonb', { nullable: true }) stay_rules!: Terms['stay_rules'];
  @Column('boolean') instant_book!: boolean;
  @Column('text') cancellation_policy!: Terms['cancellation_policy'];
  @Column('text') time_zone!: string;
  @Column('boolean') is_active!: boolean;
}
