import { Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';

/** Nights of a listing that nobody else may have: sold, closed by the host, or taken on a foreign calendar. `to` is exclusive. */
@Entity('claims')
@Exclusion('no_night_sold_twice', 'USING gist (listing_id WITH =, nights WITH &&) WHERE (released_at IS NULL)')
export class ClaimEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') listing_id!: string;
  @Column('daterange') nights!: string;
  @Column('text') kind!: 'booking' | 'block' | 'external';
  @Column('uuid', { nullable: true }) booking_id!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** Of an event of a foreign calendar. */
  @Column('uuid', { nullable: true }) feed_id!: string | null;
  @Column('text', { nullable: true }) feed_uid!: string | null;
  @Column('timestamptz') created_at!: Date;
  @Column('timestamptz', { nullable: true }) released_at!: Date | null;
}
